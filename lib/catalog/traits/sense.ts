import type { Kind, Site } from '../../links/kinds'
import type { Deliverable, Quality } from './service-traits'

/** What a word does in a statement about refills, speed, start or source. */
export type Role =
  | 'no'
  /** Negates what precedes it: `telafi yok`, `refill: off`. */
  | 'lacks'
  | 'no-refill'
  | 'refill'
  /** Promises a refill only together with a window: `guaranteed` alone is praise. */
  | 'guarantee'
  | 'lifetime'
  /** May separate a window from the word that it belongs to. */
  | 'filler'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'per'
  | 'hourly'
  | 'daily'
  | 'to'
  | 'start'
  | 'instant'
  | 'ends'
  | 'from'
  | 'watch'
  | 'drop'
  | 'may'
  | 'thousand'
  | 'million'
  | 'for-posts'

/** What a word or phrase means; some mean several things (a retweet is a repost, and only on one site). */
export interface Sense {
  readonly role?: Role
  readonly site?: Site | 'elsewhere'
  /** The site is only mentioned in passing, and counts only if no other is named. */
  readonly weakSite?: Site
  readonly delivers?: Deliverable
  readonly place?: Place
  readonly country?: string
  readonly quality?: Quality
}

/** A word for a target; `kinds.ts` says which kinds of address it means on which site. */
export type Place =
  | Exclude<Kind, 'private-post' | 'short-link' | 'community' | 'show' | 'clip' | 'bot' | 'invite'>
  | 'community'
  | 'show'
  | 'clip'
  | 'bot'

/** A word or phrase in place, with the tokens that it consists of. */
export interface Item {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  readonly glued: boolean
  readonly sense: Sense | undefined
}
