import * as z from 'zod/mini'
import { readAmount } from '../money'
import { errorWords } from './answer'
import { ID } from './ids'
import type { Balance, Flag, OrderStatus, Service } from './model'
import { readStatus } from './statuses'

/*
 * One schema an answer: what the two documents show, in each of the disguises that values wear on real panels
 * (numbers for strings, "1" for true, null or "" for nothing). What comes out is the model, not the wire.
 */

function read<T>(what: string, reader: (value: unknown) => T | undefined) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const result = reader(value)
      if (result !== undefined) return result
      context.issues.push({ code: 'custom', message: `no ${what}`, input: value })
      return z.NEVER
    }),
  )
}

/** An id as a string: documented as a number, seen as strings such as `ord_01HG…`. */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined
  return typeof value === 'string' && ID.test(value) ? value : undefined
}

const readFlag = (value: unknown): Flag => {
  if (value === true || value === 1 || value === '1' || value === 'true') return true
  if (value === false || value === 0 || value === '0' || value === 'false') return false
  return 'unknown'
}

const readCount = (value: unknown): number | undefined => {
  const amount = readAmount(value)
  const count = amount === undefined ? Number.NaN : Number(amount)
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

const id = read('id', readId)
const amount = read('amount', readAmount)
const price = read('price', (value) => {
  const rate = readAmount(value)
  return rate?.startsWith('-') ? undefined : rate
})
const count = read('count', readCount)
const flag = read('flag', readFlag)
const text = z.string()
const someText = z._default(z.catch(text, ''), '')
/** Counters that a panel has not filled yet come as `""`, null or a word. */
const maybeAmount = z.catch(z.optional(amount), undefined)

const serviceRow = z.object({
  service: id,
  name: someText,
  type: someText,
  category: someText,
  rate: price,
  min: count,
  max: count,
  refill: z.optional(flag),
  cancel: z.optional(flag),
  dripfeed: z.optional(flag),
  desc: z.optional(someText),
  description: z.optional(someText),
})

/** One row of `services`. */
export const service = z.pipe(
  serviceRow,
  z.transform(
    (row): Service => ({
      id: row.service,
      name: row.name,
      type: row.type,
      category: row.category,
      rate: row.rate,
      min: row.min,
      max: row.max,
      refill: row.refill ?? 'unknown',
      cancel: row.cancel ?? 'unknown',
      dripfeed: row.dripfeed ?? 'unknown',
      description: row.description || row.desc || '',
    }),
  ),
)

export const services = z.array(z.unknown())

export const balance = z.pipe(
  z.object({ balance: amount, currency: someText }),
  z.transform((row): Balance => ({ amount: row.balance, currency: row.currency })),
)

export const added = z.pipe(
  // No panel numbers an order 0: what stands there is a lookup that found nothing.
  z.object({ order: id.check(z.refine((order) => !/^0*$/.test(order))) }),
  z.transform((row) => row.order),
)

const statusRow = z
  .object({
    status: text,
    charge: maybeAmount,
    start_count: maybeAmount,
    remains: maybeAmount,
    currency: someText,
    message: z.optional(z.unknown()),
    error: z.optional(z.unknown()),
  })
  // `{"status": "fail", "message": "…"}` is a panel that refuses to tell, not an order that failed.
  .check(
    z.refine((row) => row.charge !== undefined || (row.message === undefined && row.error === undefined)),
  )

export const orderStatus = z.pipe(
  statusRow,
  z.transform(
    (row): OrderStatus => ({
      status: readStatus(row.status),
      words: row.status,
      charge: row.charge,
      startCount: row.start_count,
      remains: row.remains,
      currency: row.currency,
    }),
  ),
)

/** The answer for several orders. One that names none of them and holds an error speaks for the request. */
export const statusesOf = (orders: readonly string[]) =>
  z
    .record(z.string(), z.unknown())
    .check(z.refine((body) => errorWords(body) === undefined || orders.some((id) => Object.hasOwn(body, id))))
