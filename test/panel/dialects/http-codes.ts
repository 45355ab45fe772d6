import { asNumber, type Dialect, rewrite, type Wire, without } from './dialect'

const STATUSES: readonly (readonly [RegExp, number])[] = [
  [/API key/, 401],
  [/not active/, 403],
  [/not allowed/, 405],
  [/Too many requests/, 429],
  [/Incorrect request|Invalid action|not enough funds/i, 400],
]

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^quantity/i, 'quantity'],
  [/link/i, 'link'],
  [/service/i, 'service'],
  [/dripfeed/i, 'runs'],
  [/order/i, 'order'],
]

/** What a form's check answers: 422, and the words under the field that they are about. */
function invalid(words: string): Wire {
  const required = /^(\w+).* is required$/.exec(words)?.[1]
  const field = required ?? FIELDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'action'
  return { status: 422, body: { message: 'The given data was invalid.', errors: { [field]: [words] } } }
}

const flag = (value: unknown): unknown => (value === true ? 1 : 0)

/**
 * 4xx, 422, and 429 with `Retry-After`; 201 for an order; `start_counter`, numbers for strings, another currency,
 * `services` without a valid key, flags as 1 and 0.
 */
export const httpCodes: Dialect = {
  name: 'http-codes',
  paths: ['/http-codes/api/v2'],
  currency: 'TRY',
  lacks: [],
  spell: (type) =>
    ({ Subscriptions: 'Subscription', 'Mentions User Followers': 'Mentions Users Followers' })[type] ?? type,
  hears: (fields, { key }) => (fields.action === 'services' ? { ...fields, key } : fields),
  oneService: (row) =>
    rewrite(rewrite(row, ['rate', 'min', 'max'], asNumber), ['refill', 'cancel', 'dripfeed'], flag),
  add: (row, charge) => ({ ...row, charge: asNumber(charge), currency: 'TRY' }),
  oneStatus(row) {
    if (!('start_count' in row)) return rewrite(row, ['posts'], asNumber)
    // Nothing is counted before the work begins.
    const start_counter = row.status === 'Pending' ? null : asNumber(row.start_count)
    return { ...rewrite(without(row, 'start_count'), ['charge', 'remains', 'runs'], asNumber), start_counter }
  },
  refill: (row) => rewrite(row, ['refill'], asNumber),
  balance: (row) => rewrite(row, ['balance'], asNumber),
  refuses(words) {
    const status = STATUSES.find(([pattern]) => pattern.test(words))?.[1]
    return status === undefined ? invalid(words) : { status, body: { error: words } }
  },
  unknownAction: 'Invalid action',
  wrongMethod: 'Method not allowed',
  wire: (action) => ({ status: action === 'add' ? 201 : 200 }),
}
