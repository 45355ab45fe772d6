import type { Kind, Site } from '../../links/kinds'

/**
 * What a service delivers. Retweets and quotes are `reposts`, bookmarks, favorites and repins `saves`, streams `plays`.
 */
export const DELIVERABLES = [
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

export type Deliverable = (typeof DELIVERABLES)[number]

/** What a panel says about the accounts that deliver, and about retention. These are the panel's claims, not facts. */
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
  /** It is refilled, for an unstated time. */
  | { readonly kind: 'unstated-window' }

/** What a service's texts state. Anything unstated, or stated in two ways, is absent. */
export interface ServiceTraits {
  readonly site?: Site
  /** A site is named whose addresses are not recognized, such as a search engine or a shop. */
  readonly elsewhere?: true
  /** The kinds of address that it can be for, in the order of `KINDS`; empty if unknown. */
  readonly kinds: readonly Kind[]
  readonly delivers?: Deliverable
  /** Months count as 30 days and years as 365. */
  readonly refill?: Refill
  /** Pieces a day, the upper end of a range; a speed per hour is multiplied by 24. */
  readonly speed?: { readonly perDay: number }
  /** The latest start that is promised, in minutes after the order; 0 for "instant". */
  readonly start?: { readonly minutes: number }
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string
  /** In the order of `QUALITIES`. */
  readonly quality: readonly Quality[]
}
