import type { Amount } from '../../money'

/** What the person set as the most to be spent at a panel; absent is no limit. */
export interface PanelLimits {
  readonly perOrder?: Amount | undefined
  /** From midnight to midnight where the person is. */
  readonly perDay?: Amount | undefined
  /** Above a limit: the amount must be typed, or nothing is ordered at all. */
  readonly above: 'typed' | 'block'
  /** The account's currency when they were set: an amount means nothing in another one. */
  readonly currency: string
}

/** By the panel's id. */
export type Limits = Readonly<Record<string, PanelLimits>>
