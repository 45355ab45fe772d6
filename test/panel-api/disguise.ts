import { expect } from 'vitest'
import type { PanelClient } from '../../lib/panel-api/client'
import type { Decimal, Flag, KnownRefillStatus, KnownStatus } from '../../lib/panel-api/model'
import fc, { drawn } from '../fast-check'
import { clientOf } from './panel'

/*
 * Values of the model, each with a disguise that panels send it in. What is sent is kept as JSON text, so that
 * numbers of any length go out digit by digit.
 */

export interface Disguised<T> {
  readonly value: T
  /** As JSON; `undefined` where the field is left out. */
  readonly json: string | undefined
}

type Disguises<T> = fc.Arbitrary<Disguised<T>>

export const quote = (text: string): string => JSON.stringify(text)

const digits = (most: number) => fc.bigInt({ min: 1n, max: 10n ** BigInt(most) }).map(String)

/** Ids: small, past 2^53, and in words. */
export const anId = fc.oneof(
  fc.integer({ min: 1, max: 2_147_483_647 }).map(String),
  digits(25),
  fc.stringMatching(/^ord_01[0-9A-Z]{0,20}$/),
)

export const idAsJson = (id: string): fc.Arbitrary<string> =>
  /^\d+$/.test(id) ? fc.constantFrom(id, quote(id)) : fc.constant(quote(id))

/** An amount of up to 11 decimals, and the ways to write it. */
export const anAmount: Disguises<Decimal> = fc
  .record({
    full: fc.oneof(fc.constant('0'), digits(4), digits(14)),
    decimals: fc.stringMatching(/^\d{0,10}[1-9]$|^$/),
    sign: fc.constantFrom('', '', '', '-'),
    way: fc.constantFrom('text', 'zeros', 'bare', 'plus', 'spaces'),
  })
  .map(({ full, decimals, sign, way }) => {
    const plain = decimals === '' ? full : `${full}.${decimals}`
    const value = plain === '0' ? '0' : sign + plain
    const padded = decimals === '' ? `${value}.00` : `${value}0`
    const json = { text: quote(value), zeros: quote(padded), bare: value, spaces: quote(` ${value} `) }
    return { value, json: way === 'plus' ? quote(sign === '' ? `+${value}` : value) : json[way] }
  })

export const aPrice: Disguises<Decimal> = anAmount.filter(({ value }) => !value.startsWith('-'))

/** A counter that may not be filled yet. */
export const maybeAmount: Disguises<Decimal | undefined> = fc.oneof(
  { weight: 3, arbitrary: anAmount },
  fc.constantFrom(undefined, '""', 'null', '"Unknown"', '"N/A"').map((json) => ({ value: undefined, json })),
)

export const aCount: Disguises<number> = fc
  .tuple(fc.integer({ min: 0, max: 2_147_483_647 }), fc.boolean())
  .map(([value, isText]) => ({ value, json: isText ? quote(String(value)) : String(value) }))

const FLAGS: readonly (readonly [Flag, readonly (string | undefined)[]])[] = [
  [true, ['true', '1', '"1"', '"true"']],
  [false, ['false', '0', '"0"', '"false"']],
  ['unknown', [undefined, 'null', '""', '"maybe"', '{}']],
]

export const aFlag: Disguises<Flag> = fc.constantFrom(
  ...FLAGS.flatMap(([value, ways]) => ways.map((json) => ({ value, json }))),
)

export const aText: Disguises<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }).map((value) => ({ value, json: quote(value) })),
  fc
    .constantFrom('<b>🔥 Лайки</b>', '0', 'null', '__proto__')
    .map((value) => ({ value, json: quote(value) })),
  fc.constantFrom(undefined, 'null', '7', '[]').map((json) => ({ value: '', json })),
)

const STATUSES: Readonly<Record<KnownStatus | 'unknown', readonly string[]>> = {
  pending: ['Pending', 'Awaiting', 'pending'],
  'in-progress': ['In progress', 'inprogress', 'in_progress', 'Active'],
  processing: ['Processing', 'PROCESSING'],
  completed: ['Completed', 'Complete', 'Success'],
  partial: ['Partial'],
  canceled: ['Canceled', 'Cancelled', 'cancelled'],
  refunded: ['Refunded', 'Refund'],
  failed: ['Error', 'Fail', 'Failed'],
  expired: ['Expired'],
  paused: ['Paused'],
  unknown: ['Warteschlange', 'Completed?', 'toString'],
}

const REFILL_STATUSES: Readonly<Record<KnownRefillStatus | 'unknown', readonly string[]>> = {
  pending: ['Pending', 'Awaiting'],
  'in-progress': ['In progress', 'in_progress'],
  completed: ['Completed', 'completed'],
  rejected: ['Rejected', 'REJECTED'],
  canceled: ['Canceled', 'Cancelled'],
  partial: ['Partial'],
  unknown: ['Erledigt', 'constructor'],
}

const spelled = <S extends string>(table: Readonly<Record<S, readonly string[]>>) =>
  fc.constantFrom(
    ...(Object.keys(table) as S[]).flatMap((status) =>
      table[status].map((words) => ({ status, rawStatus: words })),
    ),
  )

export const aStatus = spelled(STATUSES)
export const aRefillStatus = spelled(REFILL_STATUSES)

/** An object as JSON: the fields that are there, in any order, with what panels put beside them. */
export const anObject = (
  fields: Readonly<Record<string, string | undefined>>,
  beside: readonly string[] = [
    '"note":"x"',
    '"__proto__":{"order":9}',
    '"error":""',
    '"errors":[]',
    '"error":null',
  ],
): fc.Arbitrary<string> => {
  const own = Object.entries(fields).flatMap(([name, json]) =>
    json === undefined ? [] : [`${quote(name)}:${json}`],
  )
  return fc
    .tuple(fc.shuffledSubarray(own, { minLength: own.length }), fc.option(fc.constantFrom(...beside)))
    .map(([pairs, extra]) => `{${[...pairs, ...(extra === null ? [] : [extra])].join(', ')}}`)
}

/** A whole answer, as it may come over the wire. */
const anAnswer = (json: string): fc.Arbitrary<{ readonly text: string; readonly status: number }> =>
  fc
    .tuple(
      fc.constantFrom('', '\ufeff', '\n ', '\ufeff\r\n'),
      fc.constantFrom('', '\n'),
      fc.constantFrom(200, 201),
    )
    .map(([before, after, status]) => ({ text: before + json + after, status }))

/** What a panel sends, and the model that it stands for. */
export type Sent<T> = fc.Arbitrary<{ readonly json: string; readonly expected: T }>

/** Asserts that what is sent decodes to what is expected, in every disguise. */
export async function decodes<T>(
  sent: Sent<T>,
  ask: (client: PanelClient, expected: T) => Promise<unknown>,
  numRuns = drawn(1000),
): Promise<void> {
  const answers = sent.chain(({ json, expected }) => anAnswer(json).map((answer) => ({ answer, expected })))
  await fc.assert(
    fc.asyncProperty(answers, async ({ answer, expected }) => {
      expect(await ask(clientOf(answer), expected)).toEqual({ kind: 'result', value: expected })
    }),
    { numRuns },
  )
}
