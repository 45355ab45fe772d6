import { type AnswerReader, bodyOf, invalidAnswer, noResult, type Reply } from './answer'
import { readCancel, readOrderStatus, readRefilled, readRefillRow } from './answer-readers'
import type { Cleaner } from './cleaner'
import { errorMessage } from './error-message'
import type { Answer, Listed, OrderStatus, RefillStatus } from './model'
import { refusal } from './refusals'
import { flatRow, type IdName, rowsById } from './rows'
import { isRecord } from './values'

/** How to read an answer about an id, alone or in a list. */
export interface RowReader<T> {
  /** The field in which a row names its id. */
  readonly idName: IdName
  /** The field of a row's result; an error can be in its place. */
  readonly valueName: string
  readonly read: AnswerReader<T>
  /** The reader has already weighed errors beside a result. Otherwise the two contradict each other. */
  readonly weighsErrors: boolean
  /** The value without the key, or `undefined` if the key is all there is to it. */
  readonly cleaned: (value: T, clean: Cleaner) => T | undefined
}

export const STATUS_READER: RowReader<OrderStatus> = {
  idName: 'order',
  valueName: 'status',
  read: readOrderStatus,
  weighsErrors: true,
  cleaned: (status, clean) => ({
    ...status,
    rawStatus: clean.text(status.rawStatus),
    currency: clean.currency(status.currency),
    expiry: clean.word(status.expiry),
    charge: clean.amount(status.charge),
    startCount: clean.amount(status.startCount),
    remains: clean.amount(status.remains),
    runs: clean.amount(status.runs),
    posts: clean.amount(status.posts),
    children: status.children.filter((id) => !clean.isKey(id)),
  }),
}

export const REFILL_READER: RowReader<string> = {
  idName: 'order',
  valueName: 'refill',
  read: readRefilled,
  weighsErrors: false,
  cleaned: (id, clean) => (clean.isKey(id) ? undefined : id),
}

export const REFILL_STATUS_READER: RowReader<RefillStatus> = {
  idName: 'refill',
  valueName: 'status',
  read: readRefillRow,
  weighsErrors: true,
  cleaned: ({ status, rawStatus }, clean) => ({ status, rawStatus: clean.text(rawStatus) }),
}

export const CANCEL_READER: RowReader<true> = {
  idName: 'order',
  valueName: 'cancel',
  read: readCancel,
  weighsErrors: false,
  cleaned: () => true,
}

const UNANSWERED = { kind: 'unanswered' } as const

/** Seen: an error beside the id, or in the result's place; a bare text in the place of a row is the error itself. */
function errorOf(row: unknown, valueName: string): string | undefined {
  if (typeof row === 'string') return /\p{L}/u.test(row) ? row : undefined
  if (!isRecord(row)) return undefined
  return errorMessage(row) ?? errorMessage(row[valueName])
}

/**
 * What one row says. A row with a result and an error contradicts itself and says nothing, unless the reader knows
 * better; so does a row with neither.
 */
function readRow<T>(row: unknown, reader: RowReader<T>, clean: Cleaner): Listed<T> {
  const found = reader.read(row)
  const isRead = found !== undefined
  const value = isRead ? reader.cleaned(found, clean) : undefined
  // A bare text that is a result is not an error, whatever its letters.
  const message = isRead && typeof row === 'string' ? undefined : errorOf(row, reader.valueName)
  if (value !== undefined) {
    return message === undefined || reader.weighsErrors ? { kind: 'result', value } : UNANSWERED
  }
  return message === undefined || isRead ? UNANSWERED : refusal(message, { status: 200 }, clean.redact)
}

/** A panel that repeats itself more often than this has lost count; the rest is not read. */
const MAX_ROWS_PER_ID = 10

/** Several rows of one id count only if they agree. */
function readRows<T>(rows: readonly unknown[], reader: RowReader<T>, clean: Cleaner): Listed<T> {
  if (rows.length === 0 || rows.length > MAX_ROWS_PER_ID) return UNANSWERED
  const said = rows.map((row) => readRow(row, reader, clean))
  const [first = UNANSWERED, ...others] = said
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : UNANSWERED
}

/**
 * The answer about several ids. Each row speaks for the id that it names, whatever stands beside the list; an id
 * without a row, or without one that can be understood, is `unanswered`. An answer with an error and no row of any
 * requested id speaks for the request as a whole. A single id may be answered flat, as if it had been requested alone.
 */
export function readMany<T>(
  reply: Reply,
  ids: readonly string[],
  reader: RowReader<T>,
  clean: Cleaner,
): Answer<ReadonlyMap<string, Listed<T>>> {
  const opened = bodyOf(reply, clean.redact)
  if ('kind' in opened) return opened
  const { body } = opened
  const { status } = reply
  const rows = rowsById(body, ids, reader.idName)
  const [only = ''] = ids
  const flat = rows.size === 0 && ids.length === 1 ? flatRow(body, only, reader.idName) : undefined
  const rowsOf = (id: string) => (flat ? [flat] : (rows.get(id) ?? []))
  const said = new Map(ids.map((id) => [id, readRows(rowsOf(id), reader, clean)] as const))
  const kinds = new Set([...said.values()].map(({ kind }) => kind))
  const answer = { kind: 'result', value: said } as const
  // A result under an error status contradicts itself, and a crashing server's refusal is no better.
  if (kinds.has('result') || rows.size > 0) {
    const isBelievable = status < 400 || (status < 500 && !kinds.has('result'))
    return isBelievable ? answer : invalidAnswer(reply, 'http-status', clean.redact)
  }
  const flatError = kinds.has('refusal') ? errorOf(flat, reader.valueName) : undefined
  const message = flat ? flatError : errorMessage(body)
  const isEmpty = message === undefined && typeof body === 'object' && body !== null
  return isEmpty && status < 400 ? answer : noResult(reply, message, clean.redact)
}

/** The answer about an id requested alone, which some panels answer as a list of one. */
export function readOne<T>(reply: Reply, id: string, reader: RowReader<T>, clean: Cleaner): Answer<T> {
  const answer = readMany(reply, [id], reader, clean)
  if (answer.kind !== 'result') return answer
  const said = answer.value.get(id) ?? UNANSWERED
  return said.kind === 'unanswered' ? invalidAnswer(reply, 'wrong-shape', clean.redact) : said
}
