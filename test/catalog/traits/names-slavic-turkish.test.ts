import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const RUSSIAN: readonly Row[] = [
  ['Инстаграм подписчики | Живые | Гарантия 30 дней', 'instagram followers (profile) refill 30 real'],
  ['Подписчики Instagram [Без гарантии] [10К/день]', 'instagram followers (profile) refill none 10000/day'],
  [
    'Лайки Инстаграм | Мгновенный старт | Без списаний',
    'instagram likes (post photo video reel) start 0 no-drop',
  ],
  ['Просмотры ТикТок | 100К в сутки | Старт 0-1 час', 'tiktok views (video) 100000/day start 60'],
  ['Телеграм подписчики в канал | Россия | R30', 'telegram members (channel invite) refill 30 RU'],
  ['Просмотры на пост Telegram | Последние 5 постов', 'telegram views (channel)'],
  ['ВК друзья | Боты', 'vk friends (profile page) bots'],
  ['Лайки ВКонтакте на пост', 'vk likes (post photo video)'],
  ['ВКонтакте подписчики в группу | Живые | 500 в день', 'vk subscribers (group) 500/day real'],
  [
    'YouTube просмотры | Удержание | Гарантия 365 дней',
    'youtube views (video short live) refill 365 high-retention',
  ],
  ['Часы просмотра YouTube 4000', 'youtube watch-time (video live)'],
  ['Комментарии YouTube | Русские', 'youtube comments (post video short live) RU'],
  ['Реакции Telegram 👍 | старт 0-5 минут', 'telegram reactions (post private-post) start 5'],
  ['Твич зрители на стрим | 60 минут', 'twitch live-viewers (channel live)'],
  ['Репосты ВК | Офферы', 'vk reposts (post photo video clip) bots'],
  ['Лайки на комментарии YouTube | 1К/час', 'youtube comment-likes (comment) 24000/day'],
  ['Голоса в опрос Telegram', 'telegram votes (post private-post)'],
  ['Зрители на трансляцию YouTube 30 минут', 'youtube live-viewers (video live)'],
  ['Автопросмотры Telegram | 20 постов', 'telegram views (channel)'],
  ['Сохранения Instagram | Медленные', 'instagram saves (post photo video reel)'],
]

describe('names: russian', () => {
  test.each(RUSSIAN)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})

const TURKISH: readonly Row[] = [
  [
    'Instagram Takipçi | Gerçek | 30 Gün Garantili | Günde 10K',
    'instagram followers (profile) refill 30 10000/day real',
  ],
  [
    'Instagram Türk Beğeni | Anlık | Telafisiz',
    'instagram likes (post photo video reel) refill none start 0 TR',
  ],
  ['TikTok İzlenme | Max 10M | Saatte 50K', 'tiktok views (video) 1200000/day'],
  ['YouTube Abone | Ömür Boyu Garantili', 'youtube subscribers (channel) refill lifetime'],
  [
    'Telegram Üyeleri | Max 1M | İptal Aktif | Telafi Yok',
    'telegram members (channel group invite) refill none',
  ],
  ['Telegram Gönderi İzlenme | Son 100 Gönderi', 'telegram views (channel)'],
  ['Twitter Takipçi | Düşüş Yok | 60 Gün Telafi', 'x followers (profile) refill 60 no-drop'],
  ['Instagram Hikaye İzlenme | Anında', 'instagram views (profile story) start 0'],
  ['Instagram Takipçi | Eski Hesaplar | 500K/Gün', 'instagram followers (profile) 500000/day old-accounts'],
  ['Facebook Sayfa Beğeni | 1K/Gün', 'facebook page-likes (profile page) 1000/day'],
  ['YouTube Yorum Beğenisi', 'youtube comment-likes (comment)'],
  ['Instagram Reels İzlenme | Başlangıç: 0-1 Saat', 'instagram views (reel) start 60'],
  ['TikTok Canlı Yayın İzleyici | 30 Dakika', 'tiktok live-viewers (profile live)'],
  ['Instagram Kaydetme | Garantisiz', 'instagram saves (post photo video reel) refill none'],
  ['Twitch Takipçi | Karışık', 'twitch followers (channel) mixed'],
  ['Spotify Aylık Dinleyici', 'spotify listeners (artist)'],
  ['TR Takipçi Instagram | Kadın', 'instagram followers (profile) TR female'],
  ['Instagram Yorum | Türk | Günlük 100', 'instagram comments (post photo video reel) 100/day TR'],
  ['Tiktok Paylaşım | Max 10M | Anlık', 'tiktok shares (photo video) start 0'],
  ['YouTube 4000 Saat İzlenme Saati', 'youtube watch-time (video live)'],
]

describe('names: turkish', () => {
  test.each(TURKISH)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
