/* What names of services are made of: sites, what is delivered, and what panels promise of it, in several languages. */

export type Some<T> = readonly [T, ...T[]]

export interface SitePhrases {
  /** As panels write it, the usual name first. */
  readonly names: Some<string>
  readonly mark: string
  readonly metrics: Some<Metric>
  /** How many categories a metric of it fills: what sells is sold in many ways. */
  readonly shelves: number
}

const site = (
  shelves: number,
  mark: string,
  names: SitePhrases['names'],
  metrics: SitePhrases['metrics'],
): SitePhrases => ({ names, mark, metrics, shelves })

export const SITES: Some<SitePhrases> = [
  site(
    10,
    '📸',
    ['Instagram', 'IG', 'Insta'],
    ['followers', 'likes', 'views', 'comments', 'saves', 'shares'],
  ),
  site(7, '🎵', ['TikTok', 'Tik Tok', 'TT'], ['views', 'likes', 'followers', 'shares', 'comments', 'saves']),
  site(
    7,
    '▶️',
    ['YouTube', 'YT', 'Youtube'],
    ['views', 'likes', 'subscribers', 'comments', 'hours', 'viewers'],
  ),
  site(6, '✈️', ['Telegram', 'TG'], ['members', 'views', 'reactions', 'comments', 'votes']),
  site(5, '📘', ['Facebook', 'FB'], ['followers', 'likes', 'views', 'comments', 'members', 'shares']),
  site(4, '🐦', ['Twitter', 'X', 'Twitter / X'], ['followers', 'likes', 'reposts', 'views']),
  site(3, '🎧', ['Spotify'], ['plays', 'followers', 'listeners', 'saves']),
  site(2, '🎮', ['Twitch'], ['followers', 'viewers', 'views']),
  site(2, '☁️', ['SoundCloud', 'Soundcloud'], ['plays', 'likes', 'followers', 'reposts']),
  site(2, '🧵', ['Threads'], ['followers', 'likes', 'reposts']),
  site(2, '🅥', ['VK', 'Vkontakte'], ['members', 'likes', 'views', 'followers', 'votes']),
  site(2, '💬', ['Discord'], ['members', 'reactions']),
  site(1, '💼', ['LinkedIn', 'Linkedin'], ['followers', 'likes', 'members']),
  site(1, '👽', ['Reddit'], ['votes', 'members', 'comments']),
  site(1, '📌', ['Pinterest'], ['followers', 'saves', 'likes']),
  site(1, '👻', ['Snapchat'], ['followers', 'views']),
  site(1, '⭐', ['Google', 'Google Maps'], ['reviews']),
  site(2, '🌍', ['Website', 'Web'], ['traffic']),
]

export type Metric = keyof typeof ENGLISH

const ENGLISH = {
  followers: 'Followers',
  likes: 'Likes',
  views: 'Views',
  comments: 'Comments',
  saves: 'Saves',
  shares: 'Shares',
  subscribers: 'Subscribers',
  hours: 'Watch Hours',
  viewers: 'Live Stream Viewers',
  members: 'Members',
  reactions: 'Reactions',
  votes: 'Votes',
  reposts: 'Reposts',
  plays: 'Plays',
  listeners: 'Monthly Listeners',
  traffic: 'Traffic',
  reviews: 'Reviews',
} as const

export interface Language {
  readonly metrics: Readonly<Partial<Record<Metric, string>>>
  /** Whether what is delivered stands before the site. */
  readonly siteLast: boolean
  readonly parts: Some<string>
}

export const ENGLISH_PHRASES: Language = {
  metrics: ENGLISH,
  siteLast: false,
  parts: [
    'HQ',
    ...'Real; Fast; Mixed; R30; Cheapest; Non Drop; No Refill; Instant; Old Accounts; 30 Days Refill'.split(
      '; ',
    ),
    ...'365 Days Refill; Lifetime Guaranteed; 90 Days Auto Refill; Max 100K; Max 1M; 5K/Day; 50K/Day'.split(
      '; ',
    ),
    ...'100K per Day; Speed: 10K/Day; Start: 0-1 Hour; Start Time: 0-15 Minutes; USA; Worldwide'.split('; '),
    ...'Brazil; India; Arab; Turkey; Europe; Female; Male; Real & Active Accounts; Cancel Enable'.split('; '),
    ...'Drop Ratio 0-5%; Provider; Organic; High Retention; Profiles with Posts; Exclusive; From Ads'.split(
      '; ',
    ),
    ...'Best Seller; For Reels / Video / Story; Working after Update; 100% Quality'.split('; '),
  ],
}

export const OTHER_PHRASES: Some<Language> = [
  {
    metrics: {
      followers: 'Подписчики',
      likes: 'Лайки',
      views: 'Просмотры',
      comments: 'Комментарии',
      members: 'Участники',
      subscribers: 'Подписчики',
      reactions: 'Реакции',
      votes: 'Голоса',
    },
    siteLast: true,
    parts: [
      'Россия',
      'живые',
      'без списаний',
      'быстрый старт',
      'до 10 000 в сутки',
      'гарантия 30 дней',
      'с аватарками',
    ],
  },
  {
    metrics: { followers: 'Seguidores', likes: 'Curtidas', views: 'Visualizações', comments: 'Comentários' },
    siteLast: true,
    parts: ['Brasileiros', 'Reais', 'Início Rápido', 'Reposição 30 dias', 'Sem queda', 'Até 5 mil por dia'],
  },
  {
    metrics: { followers: 'Takipçi', likes: 'Beğeni', views: 'İzlenme', comments: 'Yorum', members: 'Üye' },
    siteLast: false,
    parts: [
      'Gerçek',
      'Türk',
      'Düşüş Yok',
      '30 Gün Telafili',
      'Anlık Başlar',
      'Günlük 20K',
      'Ucuz',
      'Şifresiz',
    ],
  },
  {
    metrics: { followers: 'Seguidores', likes: 'Me gusta', views: 'Visitas', plays: 'Reproducciones' },
    siteLast: true,
    parts: [
      'España',
      'Reales',
      'México',
      'Garantía de por vida',
      'Inicio inmediato',
      'Sin caída',
      'Alta calidad',
    ],
  },
  {
    metrics: {
      followers: 'متابعين',
      likes: 'لايكات',
      views: 'مشاهدات',
      comments: 'تعليقات',
      members: 'أعضاء',
    },
    siteLast: true,
    parts: ['عرب', 'حقيقي', 'ضمان 30 يوم', 'بدون نقص', 'سريع', 'جودة عالية', 'بدء فوري'],
  },
  {
    metrics: { followers: 'Pengikut', likes: 'Suka', views: 'Tayangan', comments: 'Komentar' },
    siteLast: false,
    parts: ['Indonesia', 'Aktif', 'Garansi 30 Hari', 'Proses Cepat', 'Murah', 'Tanpa Garansi', 'Akun Asli'],
  },
  {
    metrics: { followers: 'Abonnés', likes: "J'aime", views: 'Vues', plays: 'Écoutes', members: 'Membres' },
    siteLast: true,
    parts: ['Français', 'Réels', 'Garantie 30 jours', 'Début immédiat', 'Qualité supérieure', 'Sans perte'],
  },
  {
    metrics: { followers: '粉丝', likes: '点赞', views: '播放量', comments: '评论', members: '成员' },
    siteLast: false,
    parts: ['真实', '高质量', '30天补单', '极速', '不掉粉', '全球', '每日五千'],
  },
]

/** Emoji, marks of quality and arrows, as they are strewn over names. */
export const SYMBOLS: Some<string> = [
  ...(['🔥', '⚡', '⚡️', '♻️', '✅', '⭐', '💎', '🚀', '💧', '⛔', '🆕', '👑', '❤️', '📈', '🟢'] as const),
  ...['🇺🇸', '🇧🇷', '🇷🇺', '🇹🇷', '🇮🇳', '★', '✓', '➜', '►', '✪', '⚠️', '🎯', '💰', '🙋‍♀️'],
]

/** What stands around each promise: panels resell from many providers, and each writes in its own way. */
export const STYLES: Some<readonly [before: string, after: string]> = [
  [' | ', ''],
  [' [', ']'],
  [' - ', ''],
  [' ( ', ' )'],
  [' ', ''],
  [', ', ''],
  [' ~ ', ''],
]

export const DESCRIPTIONS: Some<string> = [
  'Link: https://example.com/username',
  'Start: 0-1 hour. Speed: up to 5K a day.',
  '⚠️ Do not order the same link twice before the first order is completed.',
  'Quality: real looking accounts with <b>profile pictures</b> and posts.',
  'Refill button is enabled for 30 days; no refill when the count falls below the start count.',
  'The account must be public. <br>If you change the user name during the order it counts as completed.',
  'Example: https://www.instagram.com/p/ABC123/',
  'Запуск 0-6 часов, скорость до 10 000 в сутки.',
  '❗ Cancel works only while the order is pending.',
]
