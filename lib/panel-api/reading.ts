import { type AnswerReader, bodyOf, noResult, type Reply, unbelievable } from './answer'
import { readCancel, readOrderStatus, readRefilled, readRefillRow } from './answer-readers'
import type { Cleaner } from './cleaner'
import type { Answer, Listed, OrderStatus, RefillStatus } from './model'
import { refusal } from './refusals'
import { flatRow, type IdName, rowsById } from './rows'
import { errorWords } from './says-no'
import { isRecord } from './values'

/** How an answer about an id, alone or in a list, is read. */
export interface Reading<T> {
  /** What a row calls the id that it is about. */
  readonly idName: IdName
  /** Where a row holds its result; an error can stand in its place. */
  readonly valueName: string
  readonly read: AnswerReader<T>
  /** The reader has weighed words that say no beside a result. Without it the two contradict each other. */
  readonly weighsWords: boolean
  /** The value without the key, or `undefined` where the key is all there is to it. */
  readonly cleaned: (value: T, clean: Cleaner) => T | undefined
}

export const STATUS: Reading<OrderStatus> = {
  idName: 'order',
  valueName: 'status',
  read: readOrderStatus,
  weighsWords: true,
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

export const REFILL: Reading<string> = {
  idName: 'order',
  valueName: 'refill',
  read: readRefilled,
  weighsWords: false,
  cleaned: (id, clean) => (clean.isKey(id) ? undefined : id),
}

export const REFILL_STATUS: Reading<RefillStatus> = {
  idName: 'refill',
  valueName: 'status',
  read: readRefillRow,
  weighsWords: true,
  cleaned: ({ status, rawStatus }, clean) => ({ status, rawStatus: clean.text(rawStatus) }),
}

export const CANCEL: Reading<true> = {
  idName: 'order',
  valueName: 'cancel',
  read: readCancel,
  weighsWords: false,
  cleaned: () => true,
}

const UNANSWERED = { kind: 'unanswered' } as const

/** Seen: an error beside the id, or in the result's place; a bare text in the place of a row is the error itself. */
function wordsOf(row: unknown, valueName: string): string | undefined {
  if (typeof row === 'string') return /\p{L}/u.test(row) ? row : undefined
  if (!isRecord(row)) return undefined
  return errorWords(row) ?? errorWords(row[valueName])
}

/**
 * What one row says. A row with a result and words that say no contradicts itself and tells nothing, unless the
 * reader knows better; so does a row with neither.
 */
function readRow<T>(row: unknown, reading: Reading<T>, clean: Cleaner): Listed<T> {
  const found = reading.read(row)
  const isRead = found !== undefined
  const value = isRead ? reading.cleaned(found, clean) : undefined
  // A bare text that is a result is no error, whatever its letters.
  const words = isRead && typeof row === 'string' ? undefined : wordsOf(row, reading.valueName)
  if (value !== undefined) {
    return words === undefined || reading.weighsWords ? { kind: 'result', value } : UNANSWERED
  }
  return words === undefined || isRead ? UNANSWERED : refusal(words, { status: 200 }, clean.redact)
}

/** A panel that repeats itself more often than this has lost count, and is not read to the end. */
const MOST_ROWS_OF_ONE = 10

/** Several rows of one id hold only if they say the same. */
function readRows<T>(rows: readonly unknown[], reading: Reading<T>, clean: Cleaner): Listed<T> {
  if (rows.length === 0 || rows.length > MOST_ROWS_OF_ONE) return UNANSWERED
  const said = rows.map((row) => readRow(row, reading, clean))
  const [first = UNANSWERED, ...others] = said
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : UNANSWERED
}

/**
 * The answer about several ids. Each row speaks for the id that it names, whatever stands beside the list; an id
 * that has no row, or none that can be understood, is `unanswered`. An answer with no row of what was asked, and
 * an error, speaks for the request as a whole. A single id may be answered flat, as if it had been asked for alone.
 */
export function readMany<T>(
  reply: Reply,
  ids: readonly string[],
  reading: Reading<T>,
  clean: Cleaner,
): Answer<ReadonlyMap<string, Listed<T>>> {
  const opened = bodyOf(reply, clean.redact)
  if ('kind' in opened) return opened
  const { body } = opened
  const { status } = reply
  const rows = rowsById(body, ids, reading.idName)
  const [only = ''] = ids
  const flat = rows.size === 0 && ids.length === 1 ? flatRow(body, only, reading.idName) : undefined
  const rowsOf = (id: string) => (flat ? [flat] : (rows.get(id) ?? []))
  const said = new Map(ids.map((id) => [id, readRows(rowsOf(id), reading, clean)] as const))
  const kinds = new Set([...said.values()].map(({ kind }) => kind))
  const answer = { kind: 'result', value: said } as const
  // A result under an error's status contradicts itself, and a broken server's no is no better.
  if (kinds.has('result') || rows.size > 0) {
    const isBelievable = status < 400 || (status < 500 && !kinds.has('result'))
    return isBelievable ? answer : unbelievable(reply, 'http-status', clean.redact)
  }
  const flatWords = kinds.has('refusal') ? wordsOf(flat, reading.valueName) : undefined
  const words = flat ? flatWords : errorWords(body)
  const isEmpty = words === undefined && typeof body === 'object' && body !== null
  return isEmpty && status < 400 ? answer : noResult(reply, words, clean.redact)
}

/** The answer about one id asked for alone, which some panels answer as a list of one. */
export function readOne<T>(reply: Reply, id: string, reading: Reading<T>, clean: Cleaner): Answer<T> {
  const answer = readMany(reply, [id], reading, clean)
  if (answer.kind !== 'result') return answer
  const said = answer.value.get(id) ?? UNANSWERED
  return said.kind === 'unanswered' ? unbelievable(reply, 'wrong-shape', clean.redact) : said
}
