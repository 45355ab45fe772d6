import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const SPANISH: readonly Row[] = [
  ['Seguidores Instagram | Reales | 30 días de garantía', 'instagram followers (profile) refill 30 real'],
  ['Me gusta Facebook | 5.000/día | Inmediato', 'facebook likes (post photo video reel) 5000/day start 0'],
  ['Visualizaciones TikTok | 1M al día', 'tiktok views (video) 1000000/day'],
  ['Suscriptores YouTube | Sin reposición', 'youtube subscribers (channel) refill none'],
  ['Reproducciones Spotify | México', 'spotify plays (playlist track album episode show) MX'],
  [
    'Miembros Telegram | Inicio: 0-1 hora | Sin caída',
    'telegram members (channel group invite) start 60 no-drop',
  ],
  ['Seguidores Twitter (X) | España | Alta calidad', 'x followers (profile) ES hq'],
  ['Comentarios Instagram | Brasileños', 'instagram comments (post photo video reel) BR'],
  ['Likes en comentarios TikTok', 'tiktok comment-likes (photo video comment)'],
  ['Vistas Historia Instagram | Instantáneo', 'instagram views (profile story) start 0'],
  ['Espectadores en vivo Twitch | 60 minutos', 'twitch live-viewers (channel live)'],
  ['Compartidos Facebook | 1000 por día', 'facebook shares (post photo video reel) 1000/day'],
]

describe('names: spanish', () => {
  test.each(SPANISH)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})

const PORTUGUESE: readonly Row[] = [
  ['Seguidores Instagram | Brasileiros | Reposição 30 dias', 'instagram followers (profile) refill 30 BR'],
  [
    'Curtidas no Instagram | Sem reposição | Imediato',
    'instagram likes (post photo video reel) refill none start 0',
  ],
  ['Visualizações TikTok | 10K por dia', 'tiktok views (video) 10000/day'],
  ['Inscritos YouTube | Garantia vitalícia', 'youtube subscribers (channel) refill lifetime'],
  ['Membros Telegram | Brasil 🇧🇷 | Início imediato', 'telegram members (channel group invite) start 0 BR'],
  ['Curtidas na página Facebook', 'facebook page-likes (profile page)'],
  ['Comentários Brasileiros Instagram | Femininos', 'instagram comments (post photo video reel) BR female'],
  ['Visualizações Stories Instagram', 'instagram views (profile story)'],
  ['Ouvintes mensais Spotify | Sem queda', 'spotify listeners (artist) no-drop'],
  ['Compartilhamentos TikTok | Início 0-6 horas', 'tiktok shares (photo video) start 360'],
  ['Seguidores Kwai | Reais', 'elsewhere followers () real'],
  ['Espectadores ao vivo Facebook', 'facebook live-viewers (profile page post video live)'],
]

describe('names: portuguese', () => {
  test.each(PORTUGUESE)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})

const EUROPE: readonly Row[] = [
  ['Abonnés Instagram | Français | Garantie 30 jours', 'instagram followers (profile) refill 30 FR'],
  ["J'aime Facebook | 1000 par jour", 'facebook likes (post photo video reel) 1000/day'],
  ['Vues TikTok | Démarrage immédiat', 'tiktok views (video) start 0'],
  [
    'Vues YouTube | Haute rétention | sans garantie',
    'youtube views (video short live) refill none high-retention',
  ],
  ['Membres Telegram | Garantie à vie', 'telegram members (channel group invite) refill lifetime'],
  ['J’aime Instagram | vrais comptes', 'instagram likes (post photo video reel) real'],
  ['Auditeurs mensuels Spotify', 'spotify listeners (artist)'],
  ["Mentions J'aime Page Facebook", 'facebook page-likes (profile page)'],
  ['Instagram Follower | Deutsch | 30 Tage Garantie', 'instagram followers (profile) refill 30 DE'],
  ['YouTube Aufrufe | Sofort | 10K pro Tag', 'youtube views (video short live) 10000/day start 0'],
  ['TikTok Gefällt mir', 'tiktok likes (photo video)'],
  ['Instagram Kommentare | Deutschland 🇩🇪', 'instagram comments (post photo video reel) DE'],
  ['YouTube Abonnenten | ohne Garantie', 'youtube subscribers (channel) refill none'],
  ['Facebook Seite Gefällt mir', 'facebook page-likes (profile page)'],
  ['Spotify Hörer monatlich', 'spotify listeners (artist)'],
  ['Twitch Zuschauer | Start: 0-15 Minuten', 'twitch live-viewers (channel live) start 15'],
  ['Follower Instagram | Italiani | Garanzia 30 giorni', 'instagram followers (profile) refill 30 IT'],
  ['Mi piace Facebook | immediato', 'facebook likes (post photo video reel) start 0'],
  ['Visualizzazioni TikTok | 10K al giorno', 'tiktok views (video) 10000/day'],
  ['Iscritti YouTube | senza garanzia', 'youtube subscribers (channel) refill none'],
  ['Membri Telegram | senza cali', 'telegram members (channel group invite) no-drop'],
  ['Commenti Instagram italiani', 'instagram comments (post photo video reel) IT'],
  ['Obserwujący Instagram | Polska | gwarancja 30 dni', 'instagram followers (profile) PL'],
  ['Polubienia Facebook | natychmiast', 'facebook likes (post photo video reel) start 0'],
  ['Wyświetlenia TikTok | 10K dziennie', 'tiktok views (video) 10000/day'],
  ['Subskrypcje YouTube | bez gwarancji', 'youtube subscribers (channel) refill none'],
  ['Komentarze Instagram polskie', 'instagram comments (post photo video reel) PL'],
  ['Widzowie Twitch na żywo', 'twitch live-viewers (channel live)'],
  ['Instagram volgers | Nederland', 'instagram followers (profile) NL'],
  ['Підписники Instagram | Україна', 'instagram followers (profile) UA'],
  ['Urmăritori Instagram | România', 'instagram followers (profile) RO'],
]

describe('names: europe', () => {
  test.each(EUROPE)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
