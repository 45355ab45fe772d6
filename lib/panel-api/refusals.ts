import type { Refusal, RefusalClass } from './model'

/**
 * Fragments of panels' messages, in lower case and in the order in which they are tried: documented panels, their
 * clones and their message keys. Some panels translate their messages, so a class only selects the advice; whether a
 * call succeeded is decided by the answer's shape.
 */
const TEXTS: readonly (readonly [RefusalClass, readonly string[]])[] = [
  ['key', ['invalid api key', 'incorrect api key', 'api key field is required']],
  ['account', ['account is not active']],
  ['no-such-action', ['invalid action', 'unknown action']],
  ['funds', ['not enough funds', 'not_enough_funds', 'insufficient balance']],
  ['service-gone', ['incorrect service id', 'incorrect_service_id', 'service not found', 'service_inactive']],
  ['duplicate-link', ['active order with this link', 'link_duplicate', 'duplicate order']],
  ['below-minimum', ['less than minim', 'min_quantity', 'minimum quantity', 'minimal quantity']],
  ['above-maximum', ['more than maxim', 'max_quantity', 'maximum quantity', 'maximal quantity']],
  ['drip-feed', ['interval time is required', 'runs is required', 'not support drip']],
  ['order-id', ['incorrect order id', 'invalid order id', 'incorrect_order_id', 'invalid_order_id']],
  // Not by the bare word: a panel that does not know `refill` may repeat it in a message in its own language.
  [
    'refill',
    ['for refill', 'refill already', 'refill not', 'incorrect refill', 'invalid refill', 'support refill'],
  ],
  [
    'refill',
    ['a refill', 'refill is', 'refill in', 'refill again', 'refill period', 'refill request', 'refill can'],
  ],
  [
    'cancel',
    ['cannot be cancel', "can't be cancel", 'can not be cancel', 'not support cancel', 'cancel already'],
  ],
  ['link', ['neworder.error.link', 'invalid_link', 'link_not_found', 'bad link', 'incorrect link']],
  ['wait', ['too many requests', 'rate limit']],
  ['temporary', ['maintenance', 'temporarily']],
  ['request', ['incorrect request']],
]

const STATUSES: ReadonlyMap<number, RefusalClass> = new Map([
  [401, 'key'],
  [403, 'account'],
  [429, 'wait'],
])

/** @param status the answer's HTTP status, which decides if the message tells nothing */
export function classifyRefusal(message: string, status: number): RefusalClass {
  const text = message.toLowerCase()
  const found = TEXTS.find(([, parts]) => parts.some((part) => text.includes(part)))
  return found?.[0] ?? STATUSES.get(status) ?? 'other'
}

const LIMIT_PATTERNS: Partial<Record<RefusalClass, RegExp>> = {
  'below-minimum': /minim|min_/i,
  'above-maximum': /maxim|max_/i,
}

/** A number with whatever may belong to it; messages write thousands as groups of three separated by commas. */
const NUMBER = /\d[\d.,\s]*/
const WHOLE = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})$/

/**
 * The number of pieces in a refusal of the quantity, after its `minimal` or `maximum`: `Quantity less than minimal 50`
 * is 50, `… maximum 10,000` is 10000. Anything ambiguous (`1.000`, `1 000`) is not a number.
 */
export function readLimit(about: RefusalClass, message: string): number | undefined {
  const at = LIMIT_PATTERNS[about]?.exec(message)?.index
  if (at === undefined) return undefined
  const text = NUMBER.exec(message.slice(at))?.[0].replace(/[\s.,]+$/, '')
  return text !== undefined && WHOLE.test(text) ? Number(text.replaceAll(',', '')) : undefined
}

const SECOND = 1000
const UNITS: readonly (readonly [string, number])[] = [
  ['sec', SECOND],
  ['min', 60 * SECOND],
  ['hour', 3600 * SECOND],
  ['hr', 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
]

/** `30 days` in a refusal is the refill window, not a time to wait; so is anything after `within`. */
const MAX_PAUSE_MS = 3 * 24 * 3600 * SECOND
const GRANTED = /\bwithin\b/i

const PAUSES: readonly RefusalClass[] = ['refill', 'cancel', 'wait']

/**
 * How long the message of a refused refill, cancel or request asks us to wait, in milliseconds: `in 23 hours`, `24
 * hours`, `10 minutes`, `1 hour 30 minutes` (added up). `undefined` if it names no time, or one beyond three days.
 */
export function readPause(about: RefusalClass, message: string): number | undefined {
  if (!PAUSES.includes(about) || GRANTED.test(message)) return undefined
  const first =
    /\b\d{1,6}\s*(?:sec|min|hour|hr|day)[a-z]*(?:(?:\s|,|and)*\d{1,6}\s*(?:sec|min|hour|hr)[a-z]*)*/i.exec(
      message,
    )
  if (!first) return undefined
  const parts = [...first[0].matchAll(/(\d+)\s*(sec|min|hour|hr|day)/gi)]
  const pause = parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitOf(unit), 0)
  return pause > 0 && pause <= MAX_PAUSE_MS ? pause : undefined
}

const unitOf = (name = ''): number => UNITS.find(([unit]) => unit === name.toLowerCase())?.[1] ?? 0

const MAX_MESSAGE_LENGTH = 500

/** The panel's own pause, and its HTTP status. */
export interface Circumstances {
  readonly status: number
  readonly pauseMs?: number | undefined
}

/**
 * A panel's refusal, from its message.
 * @param redact removes the key from the message, which is kept up to 500 characters
 */
export function refusal(
  message: string,
  { status, pauseMs }: Circumstances,
  redact: (text: string) => string,
): Refusal {
  // Even a message of megabytes says at its beginning what it is about.
  const short = message.slice(0, MAX_MESSAGE_LENGTH * 4)
  const about = classifyRefusal(short, status)
  const kept = redact(message)
  const limit = readLimit(about, short)
  // A number that is not in the redacted message is the key, or a part of it.
  const isKept = limit === readLimit(about, kept)
  const pause = pauseMs ?? readPause(about, short)
  return {
    kind: 'refusal',
    class: about,
    message: kept.slice(0, MAX_MESSAGE_LENGTH),
    ...(limit === undefined || !isKept ? {} : { limit }),
    ...(pause === undefined ? {} : { pauseMs: pause }),
  }
}

/** Whether a refusal is about the account or the panel as a whole, and not about the one order. */
export const isAboutAccount = ({ class: about }: Refusal): boolean =>
  ['key', 'account', 'wait', 'temporary'].includes(about)
