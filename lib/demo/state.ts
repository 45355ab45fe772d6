import type { DemoOrder } from './order-progress'
import type { DemoRefill } from './refill-progress'

/** The seed of the demo account's simulated panel, and of its services. */
export const DEMO_SEED = 1

/** Everything that the simulated panel remembers: plain data, to be stored or cloned as is. */
export interface DemoState {
  readonly seed: number
  /**
   * Exact decimal, in `currency`. Together with the charges of all orders it always adds up to the starting balance, as
   * of the last answer.
   */
  readonly balance: string
  readonly currency: string
  readonly nextOrder: number
  readonly nextRefill: number
  /** In the order of creation. */
  readonly orders: readonly DemoOrder[]
  readonly refills: readonly DemoRefill[]
}

/** The new state after an action, and the JSON value that it answers. */
export interface Answer {
  readonly state: DemoState
  readonly body: unknown
}

/** What was asked: the decoded form, and the panel's clock in milliseconds since 1970. */
export interface Question {
  readonly fields: Readonly<Record<string, string>>
  readonly now: number
}

/** Panels refuse by a 200 with an `error` text (documented). */
export const refusal = (error: string): { readonly error: string } => ({ error })

/** Documented for every list of ids. */
const MAX_IDS = 100

/** The ids of a documented comma-separated list, or `undefined` for none or more than a hundred. */
export function listOf(text: string): readonly string[] | undefined {
  if (text.trim() === '') return undefined
  const ids = text.split(',').map((id) => id.trim())
  return ids.length <= MAX_IDS ? ids : undefined
}

/** Lists carry ids as numbers (documented); anything that is not a number is echoed as written. */
export function wireId(id: string): number | string {
  const number = Number(id)
  return Number.isSafeInteger(number) && String(number) === id ? number : id
}
