import type { AddFields } from './model'

/** An action that no panel has. A panel answers it like any action that it lacks, in whatever language. */
export const NO_ACTION = 'no_such_action'

/** An order that no panel has: orders are numbered from 1. */
export const NO_ORDER = '0'

/**
 * A call to a panel, before the key is added. Ids are sent as the panel gave them, lists joined by commas, at most
 * {@link IDS_PER_CALL} of them. The actions and their fields are the documented ones, except for two: `cancel` with one
 * `order` (seen on panels where the documents say `orders`), and {@link NO_ACTION}.
 */
export type Call =
  | { readonly action: 'balance' }
  | { readonly action: 'services' }
  | { readonly action: 'add'; readonly fields: AddFields }
  | { readonly action: 'status'; readonly order: string }
  | { readonly action: 'status'; readonly orders: readonly string[] }
  | { readonly action: 'refill'; readonly order: string }
  | { readonly action: 'refill'; readonly orders: readonly string[] }
  | { readonly action: 'refill_status'; readonly refill: string }
  | { readonly action: 'refill_status'; readonly refills: readonly string[] }
  | { readonly action: 'cancel'; readonly order: string }
  | { readonly action: 'cancel'; readonly orders: readonly string[] }
  | { readonly action: typeof NO_ACTION }

/** The documents allow up to 100 ids per call; panels cut off or refuse more. */
export const IDS_PER_CALL = 100

/**
 * The form to POST as `application/x-www-form-urlencoded`: `key`, `action` and the action's fields. `URLSearchParams`
 * encodes it, including a key of any characters.
 */
export function toForm(call: Call, key: string): URLSearchParams {
  const form = new URLSearchParams({ key, action: call.action })
  if (call.action === 'add') {
    // No field named `key` or `action` may replace ours.
    for (const [name, value] of Object.entries(call.fields)) if (!form.has(name)) form.set(name, value)
  }
  if ('order' in call) form.set('order', call.order)
  if ('orders' in call) form.set('orders', call.orders.join(','))
  if ('refill' in call) form.set('refill', call.refill)
  if ('refills' in call) form.set('refills', call.refills.join(','))
  return form
}

const WRITES: ReadonlySet<Call['action']> = new Set(['add', 'refill', 'cancel'])

/** Whether a call changes something at the panel and must never be sent twice. */
export const isWrite = ({ action }: Call): boolean => WRITES.has(action)
