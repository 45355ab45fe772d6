import type { Amount } from '../money'
import type { Failure, MissingFeature, Refusal } from '../panel-api/model'
import type { Pause } from '../panel-api/pause'

/** The last known balance of an account. */
export interface AccountBalance {
  readonly amount: Amount
  readonly currency: string
  /** When the panel reported it, in milliseconds since 1970. */
  readonly at: number
  /** When it was requested: it includes everything that the panel booked before that. */
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
  /** When it got its key and address; absent in rows of older versions. */
  readonly connectedAt?: number
  readonly balance: AccountBalance
  readonly services: number
  /** What prevents using the account; absent if the last request went well. */
  readonly trouble?: Trouble
  /** What it last sent instead of its catalog, if that was too short. */
  readonly shortSync?: ShortSync
  /** The features that it turned out to lack, so that they are not requested again. */
  readonly missingFeatures?: readonly MissingFeature[]
  /** It takes `order` where the documents say `orders` in a `cancel`. */
  readonly cancelsByOrder?: boolean
  /** The panel asked to be left alone for a time, which may be over. */
  readonly pause?: Pause | undefined
  /** It asked for no more `services` requests for a time. */
  readonly servicesPause?: Pause | undefined
  /** Its server refuses a body without a length (HTTP 411). */
  readonly wantsLength?: boolean
  /** Whether the browser may send a write to it twice, as its last answer showed; absent before there was one. */
  readonly unprotected?: boolean
  /** Drawn by the user: below it they want to be told of the balance. */
  readonly lowLine?: LowLine
}

/** The balance that an account should not fall below, in the currency that it had when the line was drawn. */
export interface LowLine {
  readonly amount: Amount
  readonly currency: string
}

/** Far fewer services than before, as in an answer that is cut off. The previous ones are kept. */
export interface ShortSync {
  readonly at: number
  readonly had: number
  readonly has: number
  /**
   * The user keeps the previous list; they are not asked again until the panel sends a different number of services.
   */
  readonly isKept?: true
}

/** Why the last request to a panel failed. */
export type Trouble = (Refusal | Failure) & { readonly at: number }

export const DEMO_PANEL_ID = 'demo'

export const isDemo = (panelId: string): boolean => panelId === DEMO_PANEL_ID
