/** One way in which a panel sells a metric. `factor` multiplies the metric's usual rate. */
export interface Tier {
  /** Quality, guarantee, speed, start. */
  readonly labels: readonly [string, string, string, string]
  readonly factor: string
  readonly refill: boolean
  readonly cancel: boolean
  readonly dripfeed: boolean
  readonly min: number
  readonly max: number
}

const tier = (
  labels: Tier['labels'],
  factor: string,
  flags: '' | 'c' | 'rc' | 'r' | 'cd' | 'rcd',
  min: number,
  max: number,
): Tier => ({
  labels,
  factor,
  refill: flags.includes('r'),
  cancel: flags.includes('c'),
  dripfeed: flags.includes('d'),
  min,
  max,
})

/** `lasting` counts (followers, likes) can drop and be refilled; `passing` ones (views, plays) cannot. */
export const TIERS: Readonly<Record<'lasting' | 'passing', readonly Tier[]>> = {
  lasting: [
    tier(['Real HQ', '30 days refill ♻️', '5K/day', 'Instant'], '1', 'rcd', 50, 100_000),
    tier(['Mixed', 'No refill', '50K/day', '0-1 hr'], '0.55', 'c', 10, 1_000_000),
    tier(['Old accounts', '365 days refill ♻️', '2K/day', '0-6 hrs'], '2.15', 'rc', 100, 50_000),
    tier(['Bots', 'No refill ⚠️', '100K/day', 'Instant ⚡️'], '0.2', '', 100, 2_147_483_647),
    tier(['USA 🇺🇸', 'Lifetime guaranteed ✅', '500/day', '0-24 hrs'], '6.4', 'r', 20, 5_000),
  ],
  passing: [
    tier(['Real', 'Non drop', '100K/day', 'Instant'], '1', 'cd', 100, 10_000_000),
    tier(['Cheapest 💧', 'May drop', '1M/day', '0-15 min'], '0.4', '', 500, 2_147_483_647),
    tier(['Worldwide', 'High retention', '20K/day', '0-3 hrs'], '2.6', 'c', 100, 500_000),
    tier(['Organic ads', 'Non drop', '5K/day', '12 hrs'], '4.8', 'rc', 1_000, 250_000),
    tier(['Brazil 🇧🇷', '30 days refill ♻️', '10K/day', '0-1 hr'], '1.7', 'rc', 50, 100_000),
  ],
}

/** What is counted, its usual rate in USD per 1000, its kind, and in how many tiers it is sold. */
export type Metric = readonly [what: string, rate: string, kind: 'lasting' | 'passing', tiers: 2 | 3 | 4 | 5]

export interface Site {
  readonly name: string
  readonly mark: string
  readonly metrics: readonly Metric[]
  /** Packages: contents, price, and how many pieces one counts (2ᵃ × 5ᵇ, so that a piece has an exact price). */
  readonly packages: readonly (readonly [what: string, price: string, size: number])[]
  /** Rate in USD per 1000 custom comments, where they are sold. */
  readonly comments: string | null
}

export const SITES: readonly Site[] = [
  {
    name: 'YouTube',
    mark: '▶️',
    metrics: [
      ['Views', '1.40', 'passing', 5],
      ['Likes', '0.95', 'lasting', 5],
      ['Subscribers', '14.50', 'lasting', 4],
      ['Shorts Views', '0.90', 'passing', 4],
      ['Watch Hours', '9.80', 'lasting', 3],
      ['Live Stream Viewers 30 min', '6.50', 'passing', 3],
    ],
    packages: [['New channel pack: 1000 views + 100 likes', '2.90', 1_000]],
    comments: '24',
  },
  {
    name: 'Instagram',
    mark: '📸',
    metrics: [
      ['Likes', '0.25', 'lasting', 5],
      ['Followers', '0.90', 'lasting', 5],
      ['Reels Views', '0.03', 'passing', 5],
      ['Story Views', '0.12', 'passing', 4],
      ['Saves', '0.08', 'lasting', 3],
      ['Shares', '0.15', 'lasting', 3],
    ],
    packages: [
      ['Starter pack: 500 followers + 500 likes', '1.25', 1_000],
      ['Post boost: 2500 likes + impressions', '1.10', 2_500],
    ],
    comments: '8',
  },
  {
    name: 'TikTok',
    mark: '🎵',
    metrics: [
      ['Views', '0.02', 'passing', 5],
      ['Likes', '0.32', 'lasting', 5],
      ['Followers', '1.75', 'lasting', 5],
      ['Shares', '0.14', 'lasting', 3],
      ['Saves', '0.11', 'lasting', 3],
    ],
    packages: [['Viral pack: 10K views + 500 likes + 100 shares', '0.99', 10_000]],
    comments: '11.50',
  },
  {
    name: 'X (Twitter)',
    mark: '🐦',
    metrics: [
      ['Followers', '4.20', 'lasting', 5],
      ['Likes', '1.85', 'lasting', 4],
      ['Reposts', '2.40', 'lasting', 4],
      ['Post Views', '0.05', 'passing', 4],
    ],
    packages: [['Trend pack: 500 likes + 500 reposts', '2.20', 1_000]],
    comments: '32',
  },
  {
    name: 'Facebook',
    mark: '📘',
    metrics: [
      ['Page Likes + Followers', '2.80', 'lasting', 5],
      ['Profile Followers', '1.30', 'lasting', 4],
      ['Post Likes', '0.70', 'lasting', 4],
      ['Video / Reels Views', '0.18', 'passing', 4],
      ['Group Members', '2.10', 'lasting', 3],
    ],
    packages: [['Page launch: 1000 followers + 250 post likes', '3.75', 1_250]],
    comments: '18',
  },
  {
    name: 'Telegram',
    mark: '✈️',
    metrics: [
      ['Channel Members', '0.75', 'lasting', 5],
      ['Post Views', '0.01', 'passing', 5],
      ['Reactions 👍❤️🔥', '0.09', 'lasting', 3],
      ['Bot Starts', '0.45', 'passing', 2],
    ],
    packages: [['Last 10 posts: 500 views each', '0.35', 5_000]],
    comments: '27',
  },
  {
    name: 'Spotify',
    mark: '🎧',
    metrics: [
      ['Plays', '0.35', 'passing', 5],
      ['Followers', '0.60', 'lasting', 4],
      ['Monthly Listeners', '1.95', 'passing', 4],
      ['Saves', '0.42', 'lasting', 2],
    ],
    packages: [['Release day: 1000 plays + 1000 saves', '1.45', 2_000]],
    comments: null,
  },
  {
    name: 'SoundCloud',
    mark: '☁️',
    metrics: [
      ['Plays', '0.04', 'passing', 4],
      ['Likes', '1.15', 'lasting', 3],
      ['Followers', '1.60', 'lasting', 3],
    ],
    packages: [],
    comments: '15',
  },
  {
    name: 'Twitch',
    mark: '🎮',
    metrics: [
      ['Followers', '0.55', 'lasting', 4],
      ['Live Viewers 60 min', '11.20', 'passing', 3],
      ['Clip Views', '0.10', 'passing', 3],
    ],
    packages: [['Affiliate pack: 50 followers + stream viewers', '3.50', 50]],
    comments: null,
  },
  {
    name: 'LinkedIn',
    mark: '💼',
    metrics: [
      ['Company Followers', '12.40', 'lasting', 4],
      ['Post Likes', '9.60', 'lasting', 3],
      ['Connections', '16.75', 'lasting', 3],
    ],
    packages: [],
    comments: '85',
  },
  {
    name: 'Threads',
    mark: '🧵',
    metrics: [
      ['Followers', '3.30', 'lasting', 3],
      ['Likes', '1.05', 'lasting', 3],
      ['Reposts', '2.65', 'lasting', 3],
    ],
    packages: [['First thread: 250 likes + 250 followers', '1.10', 500]],
    comments: '38',
  },
  {
    name: 'Reddit',
    mark: '👽',
    metrics: [
      ['Post Upvotes', '22.50', 'lasting', 3],
      ['Comment Upvotes', '24.90', 'lasting', 2],
      ['Subreddit Members', '6.80', 'lasting', 3],
    ],
    packages: [],
    comments: '120',
  },
  {
    name: 'Pinterest',
    mark: '📌',
    metrics: [
      ['Followers', '4.70', 'lasting', 3],
      ['Repins', '2.95', 'lasting', 3],
    ],
    packages: [],
    comments: null,
  },
  {
    name: 'Website',
    mark: '🌍',
    metrics: [['Traffic from Google', '0.16', 'passing', 4]],
    packages: [['Launch day: 10K visits in 24 hours', '1.60', 10_000]],
    comments: null,
  },
]
