import type { Kind, Site } from '../../links/kinds'

/** What a service brings. Retweets and quotes are `reposts`, bookmarks, favourites and repins `saves`, streams `plays`. */
export const DELIVERS = [
  'followers',
  'subscribers',
  'members',
  'friends',
  'connections',
  'page-likes',
  'likes',
  'dislikes',
  'reactions',
  'views',
  'watch-time',
  'live-viewers',
  'plays',
  'listeners',
  'downloads',
  'comments',
  'comment-likes',
  'replies',
  'shares',
  'reposts',
  'saves',
  'upvotes',
  'downvotes',
  'votes',
  'mentions',
  'impressions',
  'reach',
  'visits',
  'clicks',
  'reviews',
  'attendees',
  'boosts',
  'bot-starts',
] as const

export type Delivers = (typeof DELIVERS)[number]

/** What a panel says of those who deliver, and of what becomes of it. The words are the panel's, not facts. */
export const QUALITIES = [
  'real',
  'hq',
  'lq',
  'mixed',
  'bots',
  'active',
  'organic',
  'ads',
  'premium',
  'verified',
  'exclusive',
  'targeted',
  'no-drop',
  'low-drop',
  'drops',
  'old-accounts',
  'profile-picture',
  'high-retention',
  'monetizable',
  'female',
  'male',
] as const

export type Quality = (typeof QUALITIES)[number]

export type Refill =
  | { readonly kind: 'none' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'lifetime' }
  /** It is refilled, and for how long is not said. */
  | { readonly kind: 'unstated-window' }

/** What a service's texts state. What is not stated, or stated in two ways, is absent. */
export interface Reading {
  readonly site?: Site
  /** A site is named that no address is recognised of, such as a search engine or a shop. */
  readonly elsewhere?: true
  /** The kinds of address that it can be for, in the order of `KINDS`; empty where nothing tells. */
  readonly kinds: readonly Kind[]
  readonly delivers?: Delivers
  /** Months count as 30 days and years as 365. */
  readonly refill?: Refill
  /** Pieces a day, the most where a range is given; a speed per hour is counted for 24 hours. */
  readonly speed?: { readonly perDay: number }
  /** The latest start that is promised, in minutes after the order; 0 for "instant". */
  readonly start?: { readonly minutes: number }
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string
  /** In the order of `QUALITIES`. */
  readonly quality: readonly Quality[]
}
