import type { AddFields } from './model'

/**
 * A call to a panel, before the key is added. Ids go out as the panel gave them.
 * The actions and their fields are the documented ones; `orders` holds at most {@link IDS_PER_CALL}.
 */
export type Call =
  | { readonly action: 'balance' }
  | { readonly action: 'services' }
  | { readonly action: 'add'; readonly fields: AddFields }
  | { readonly action: 'status'; readonly order: string }
  | { readonly action: 'status'; readonly orders: readonly string[] }

/** The documents allow up to 100 ids in one call; panels cut off or refuse what goes beyond. */
export const IDS_PER_CALL = 100

/** The form that goes over the wire: `key`, `action` and what the action needs, url-encoded by the sender. */
export function toForm(call: Call, key: string): URLSearchParams {
  const form = new URLSearchParams({ key, action: call.action })
  if (call.action === 'add') {
    for (const [name, value] of Object.entries(call.fields)) form.set(name, value)
  }
  if ('order' in call) form.set('order', call.order)
  if ('orders' in call) form.set('orders', call.orders.join(','))
  return form
}

/** Whether a call changes something at the panel and so must never go out twice. */
export const isWrite = (call: Call): boolean => call.action === 'add'
