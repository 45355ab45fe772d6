import type { Refusal, RefusalClass } from './model'

/**
 * Parts of panels' texts, lower case, in the order in which they are tried: documented panels, their clones and
 * their message keys. Some panels translate their texts, so a class only words the advice; whether a call
 * succeeded is decided by the answer's shape.
 */
const TEXTS: readonly (readonly [RefusalClass, readonly string[]])[] = [
  ['key', ['invalid api key', 'incorrect api key', 'api key field is required']],
  ['account', ['account is not active']],
  ['funds', ['not enough funds', 'not_enough_funds', 'insufficient balance']],
  ['service-gone', ['incorrect service id', 'incorrect_service_id', 'service not found', 'service_inactive']],
  ['duplicate-link', ['active order with this link', 'link_duplicate', 'duplicate order']],
  ['below-minimum', ['quantity less than minim', 'min_quantity', 'minimum quantity']],
  ['above-maximum', ['quantity more than maxim', 'max_quantity', 'maximum quantity']],
  ['drip-feed', ['interval time is required', 'runs is required', 'does not support drip']],
  ['order-id', ['incorrect order id', 'invalid order id']],
  ['refill', ['refill']],
  ['cancel', ['cannot be cancel', 'does not support cancel', 'cancel already requested']],
  ['link', ['neworder.error.link', 'invalid_link', 'link_not_found', 'bad link', 'incorrect link']],
  ['wait', ['too many requests', 'rate limit']],
  ['temporary', ['maintenance', 'temporarily']],
  ['request', ['incorrect request', 'invalid action', 'unknown action']],
]

const STATUSES: ReadonlyMap<number, RefusalClass> = new Map([
  [401, 'key'],
  [403, 'account'],
  [429, 'wait'],
])

/** @param status the answer's HTTP status, which decides where the words tell nothing */
export function classifyRefusal(words: string, status: number): RefusalClass {
  const text = words.toLowerCase()
  const found = TEXTS.find(([, parts]) => parts.some((part) => text.includes(part)))
  return found?.[0] ?? STATUSES.get(status) ?? 'other'
}

/** Whether a refusal is about the account or the panel as a whole, and not about the one order that was asked about. */
export const isAboutAccount = ({ class: about }: Refusal): boolean =>
  ['key', 'account', 'wait', 'temporary'].includes(about)
