import type { AnswerReader } from './answer'
import { errorField, errorMessage } from './error-message'
import type { Balance, OrderStatus, RefillStatus } from './model'
import { readRefillStatus, readStatus } from './statuses'
import { isRecord, type Row, readAmount, readFlag, readId, readNewId, readString } from './values'

/*
 * One reader per answer, or per row of one: the two documents' forms, in each of the disguises that values wear on real
 * panels. The result is the model, not the wire. `services.ts` has the catalog's.
 */

/** A word of the panel's; an answer whose texts contain none says nothing. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value)

/**
 * `balance`: what the account holds, in its own currency. Documented: `{"balance":"100.84292","currency":"USD"}`.
 * Seen on panels: a number; `funds` or `amount` in place of `balance`; no currency; `status: "success"` beside it.
 */
export const readBalance: AnswerReader<Balance> = (row) => {
  if (!isRecord(row)) return undefined
  const held = readAmount(row.balance ?? row.funds ?? row.amount)
  return held === undefined ? undefined : { amount: held, currency: readString(row.currency) }
}

/**
 * `add`: the id of the new order. Documented: `{"order":23501}`. Seen on panels: the id as a text, also in words
 * (`ord_01HG…`); `status: "success"`, `charge` and `currency` beside it; HTTP 201.
 */
export const readAdded: AnswerReader<string> = (row) => (isRecord(row) ? readNewId(row.order) : undefined)

/** Words that may describe the answer instead of the order. */
const OF_EITHER = /^\s*(?:success|fail|failed|error)\s*$/i

const ORDER_FIELDS = ['charge', 'start_count', 'start_counter', 'remains']

/**
 * Whether a row with a status describes an order. `{"status":"fail","message":"…"}` is a panel that refuses to tell,
 * and `{"status":"success"}` one that is content; neither is an order that failed or was completed. A charge settles
 * it; otherwise nothing beside it may report an error, and a word {@link OF_EITHER} needs one of an order's fields
 * beside it.
 */
function describesOrder(row: Row): boolean {
  if (readAmount(row.charge) !== undefined) return true
  if (errorField(row) !== undefined || readFlag(row.success) === false) return false
  if (!OF_EITHER.test(readString(row.status))) return true
  return !row.message && ORDER_FIELDS.some((name) => Object.hasOwn(row, name))
}

/** More child orders than any parent has: a list of a million is not a list of children. */
const MAX_CHILDREN = 10_000

const readChildren = (orders: unknown): readonly string[] =>
  Array.isArray(orders) && orders.length <= MAX_CHILDREN
    ? [...new Set(orders.flatMap((order) => readId(order) ?? []))]
    : []

/**
 * `status` of one order. Documented: `{"charge":"0.27819","start_count":"3572","status":"Partial","remains":"157",
 * "currency":"USD"}`; the charge is in the account's currency, the counts are pieces.
 *
 * Seen on panels: `start_counter`; numbers; `""`, null and `"Unknown"` for what is not counted yet; a `remains`
 * below 0; a reason in `message` or `error` beside the charge of an order that failed. A drip-feed order:
 * `{status, runs, orders: [ids]}`; a subscription: `{status, expiry, posts, orders: [ids]}`, whose `expiry` is a
 * date as the panel writes it, or a boolean. Both with or without the fields of every other order.
 */
export const readOrderStatus: AnswerReader<OrderStatus> = (row) => {
  if (!isRecord(row) || !describesOrder(row) || !isWord(row.status)) return undefined
  return {
    status: readStatus(row.status),
    rawStatus: row.status,
    charge: readAmount(row.charge),
    startCount: readAmount(row.start_count) ?? readAmount(row.start_counter),
    remains: readAmount(row.remains),
    currency: readString(row.currency),
    children: readChildren(row.orders),
    runs: readAmount(row.runs),
    posts: readAmount(row.posts),
    expiry: readString(row.expiry),
  }
}

/**
 * `refill`: the id of the new refill. Documented: `{"refill":"1"}`, in a list `{"order":1,"refill":1}`. Seen on
 * panels: `{"success":"text","refill":12345}`. `{"refill":0}`, `{"refill":false}` and `{"refill":true}` name none.
 */
export const readRefilled: AnswerReader<string> = (row) => (isRecord(row) ? readNewId(row.refill) : undefined)

/**
 * `refill_status`. Documented: `{"status":"Completed"}`, in a list `{"refill":1,"status":"Completed"}`. A row that
 * also says no tells nothing of the refill.
 */
export const readRefillRow: AnswerReader<RefillStatus> = (row) =>
  isRecord(row) && errorMessage(row) === undefined && isWord(row.status)
    ? { status: readRefillStatus(row.status), rawStatus: row.status }
    : undefined

const YES: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'success'])

const saysYes = (value: unknown): boolean =>
  typeof value === 'string'
    ? YES.has(value.trim().toLowerCase()) || readStatus(value) === 'canceled'
    : YES.has(value)

/** A panel's success message, in whatever language; a word such as `0`, `no` or `false` is none. */
const isSentence = (value: unknown): boolean => typeof value === 'string' && /\p{L}.*\s.*\p{L}/su.test(value)

/**
 * `cancel`: that the panel took the request. The order itself is canceled when its status says so. Documented, in
 * a list: `{"order":2,"cancel":1}`. Seen on panels: `"1"` and true for 1; `{"status":1}` and `{"status":"success"}`,
 * in its place or as the row; `Canceled`; a sentence in `success`. Where there is a `cancel`, it alone decides.
 */
export function readCancel(row: unknown): true | undefined {
  if (!isRecord(row)) return saysYes(row) || undefined
  if (Object.hasOwn(row, 'cancel')) {
    const { cancel } = row
    const yes = isRecord(cancel) ? saysYes(cancel.status) || saysYes(cancel.success) : saysYes(cancel)
    return yes || undefined
  }
  return saysYes(row.status) || saysYes(row.success) || isSentence(row.success) || undefined
}
