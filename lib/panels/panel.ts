import type { Amount } from '../money'
import type { Failure, Lack, Refusal } from '../panel-api/model'
import type { Pause } from '../panel-api/pause'

/** What an account was last known to hold. */
export interface AccountBalance {
  readonly amount: Amount
  readonly currency: string
  /** Milliseconds since 1970 at which the panel said so. */
  readonly at: number
  /** When it was asked for: what the panel booked before that is in it. */
  readonly askedAt?: number
}

/** An account at a panel, as pages may see it: everything but the key. */
export interface Panel {
  readonly id: string
  /** `demo` is the simulated panel inside the extension: no server, no permission, no money. */
  readonly kind: 'http' | 'demo'
  readonly name: string
  /** The API address; empty for the demo account. */
  readonly url: string
  /** The last four characters of the key, to tell accounts apart. */
  readonly keyTail: string
  readonly addedAt: number
  /** Since when it has its key and address; absent in rows of older versions. */
  readonly connectedAt?: number
  readonly balance: AccountBalance
  readonly services: number
  /** What stands in the way of using the account; absent when the last request went well. */
  readonly trouble?: Trouble
  /** What it sent instead of its services the last time, if that was not taken for them. */
  readonly shortSync?: Shrunken
  /** What it turned out not to know, so that it is not asked again. */
  readonly missingFeatures?: readonly Lack[]
  /** It takes `order` where the documents say `orders` in a `cancel`. */
  readonly cancelsByOrder?: boolean
  /** The panel asked to be left alone for a time, which may be over. */
  readonly pause?: Pause | undefined
  /** It asked for no more `services` for a time. */
  readonly servicesPause?: Pause | undefined
  /** Its server refuses a body without a length (HTTP 411). */
  readonly wantsLength?: boolean
  /** Whether the browser may send a write to it twice, as its last answer showed; absent before one did. */
  readonly unprotected?: boolean
}

/** Far fewer services than before, as an answer that is cut off has. Those from before are kept. */
export interface Shrunken {
  readonly at: number
  readonly had: number
  readonly has: number
  /** The person goes on with those from before; not asked again until the panel sends another number of services. */
  readonly isKept?: true
}

/** Why the last request to a panel brought nothing. */
export type Trouble = (Refusal | Failure) & { readonly at: number }

export const DEMO_PANEL_ID = 'demo'

export const isDemo = (panelId: string): boolean => panelId === DEMO_PANEL_ID
