import type { Amount } from '../../money'

/** The user's spending limits for a panel; absent means no limit. */
export interface PanelLimits {
  readonly perOrder?: Amount | undefined
  /** From midnight to midnight in the user's time zone. */
  readonly perDay?: Amount | undefined
  /** What happens above a limit: the amount must be typed, or nothing is ordered at all. */
  readonly above: 'typed' | 'block'
  /** The account's currency when they were set: an amount means nothing in another one. */
  readonly currency: string
}

/** By the panel's id. */
export type Limits = Readonly<Record<string, PanelLimits>>
