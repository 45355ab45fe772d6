import type { Kind, Site } from '../../links/kinds'
import type { Delivers, Quality } from './reading'

/** What a word does in a statement about refill, speed, start or source. */
export type Role =
  | 'no'
  /** Denies what stands before it: `telafi yok`, `refill: off`. */
  | 'lacks'
  | 'no-refill'
  | 'refill'
  /** Promises a refill only together with a window: `guaranteed` alone is praise. */
  | 'guarantee'
  | 'lifetime'
  /** May stand between a window and what it is a window of. */
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

/** What a word or phrase says; some say several things (a retweet is a repost, and on one site only). */
export interface Sense {
  readonly role?: Role
  readonly site?: Site | 'elsewhere'
  /** The site is named by the way, and counts only where no other is. */
  readonly weakSite?: Site
  readonly delivers?: Delivers
  readonly place?: Place
  readonly country?: string
  readonly quality?: Quality
}

/** A word for what is ordered for; `kinds.ts` says which kinds of address it means on which site. */
export type Place =
  | Exclude<Kind, 'private-post' | 'short-link' | 'community' | 'show' | 'clip' | 'bot' | 'invite'>
  | 'community'
  | 'show'
  | 'clip'
  | 'bot'

/** A word or phrase in place, with the tokens that it is made of. */
export interface Item {
  readonly is: 'word' | 'number' | 'mark'
  readonly text: string
  readonly glued: boolean
  readonly sense: Sense | undefined
}
