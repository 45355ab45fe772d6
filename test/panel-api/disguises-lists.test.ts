import { describe, test } from 'vitest'
import type { PanelClient } from '../../lib/panel-api/client'
import type { Answer, Listed } from '../../lib/panel-api/model'
import fc from '../fast-check'
import { anId, anObject, aRefillStatus, decodes, idAsJson, quote } from './disguise'
import { anOrder } from './disguised-order'

/* The same for lists: each id's result, error or silence, in every kind of list, in any order. */

/** What became of one id of a list, and its row as each kind of list would have it. */
interface Row<T> {
  readonly id: string
  readonly said: Listed<T>
  /** Fields of its row; `undefined` where it is left out. */
  readonly fields: Readonly<Record<string, string | undefined>> | undefined
}

const NO = 'Gibt es nicht'
const refusal = { kind: 'refusal', class: 'other', message: NO } as const

/** Each id with a result, an error in either place, or nothing at all. */
const rowsOf = <T>(
  valueName: string,
  aResult: fc.Arbitrary<{
    readonly expected: T
    readonly fields: Readonly<Record<string, string | undefined>>
  }>,
): fc.Arbitrary<readonly Row<T>[]> =>
  fc.uniqueArray(anId, { minLength: 2, maxLength: 6 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.oneof(
          {
            weight: 3,
            arbitrary: aResult.map(
              ({ expected, fields }): Row<T> => ({ id, said: { kind: 'result', value: expected }, fields }),
            ),
          },
          fc.constantFrom<Row<T>>(
            { id, said: refusal, fields: { [valueName]: `{"error":${quote(NO)}}` } },
            { id, said: refusal, fields: { error: quote(NO) } },
            { id, said: refusal, fields: { status: '"fail"', message: quote(NO) } },
            { id, said: { kind: 'unanswered' }, fields: undefined },
          ),
        ),
      ),
    ),
  )

/** The rows in any order, as a list or keyed by id, bare or wrapped, among rows of others. */
const aList = <T>(idName: string, rows: readonly Row<T>[]): fc.Arbitrary<string> => {
  const there = rows.filter(({ fields }) => fields !== undefined)
  return fc
    .record({
      rows: fc.shuffledSubarray(there, { minLength: there.length }),
      isKeyed: fc.boolean(),
      isWrapped: fc.boolean(),
      hasId: fc.boolean(),
      name: fc.constantFrom(idName, idName, 'id'),
    })
    .chain(({ rows, isKeyed, isWrapped, hasId, name }) =>
      fc.tuple(
        fc.constant({ isKeyed, isWrapped }),
        ...rows.map(({ id, fields = {} }) =>
          idAsJson(id)
            .chain((own) =>
              anObject({ ...fields, ...(isKeyed && !hasId ? {} : { [isKeyed ? idName : name]: own }) }, [
                '"note":7',
              ]),
            )
            .map((row) => (isKeyed ? `${quote(id)}:${row}` : row)),
        ),
      ),
    )
    .map(([{ isKeyed, isWrapped }, ...rows]) => {
      const list = isKeyed ? `{${rows}}` : `[${['null', '{"order":"nobody","refill":"none"}', ...rows]}]`
      return isWrapped ? `{"status":"success","data":${list}}` : list
    })
}

describe('the answers about several', () => {
  type Ask<T> = (
    client: PanelClient,
    ids: readonly string[],
  ) => Promise<Answer<ReadonlyMap<string, Listed<T>>>>

  async function listHolds<T>(
    names: readonly [idName: string, valueName: string],
    aResult: Parameters<typeof rowsOf<T>>[1],
    ask: Ask<T>,
  ): Promise<void> {
    const [idName, valueName] = names
    const lists = rowsOf(valueName, aResult).chain((rows) =>
      aList(idName, rows).map((json) => ({
        json,
        expected: new Map(rows.map(({ id, said }) => [id, said])),
      })),
    )
    await decodes(lists, (client, expected) => ask(client, [...expected.keys()]), 600)
  }

  test('status', () => listHolds(['order', 'status'], anOrder, (client, ids) => client.statuses(ids)))

  test('refill', () => {
    const refilled = anId.chain((id) => idAsJson(id).map((refill) => ({ expected: id, fields: { refill } })))
    return listHolds(['order', 'refill'], refilled, (client, ids) => client.refills(ids))
  })

  test('refill_status', () => {
    const followed = aRefillStatus.map((expected) => ({
      expected,
      fields: { status: quote(expected.rawStatus) },
    }))
    return listHolds(['refill', 'status'], followed, (client, ids) => client.refillStatuses(ids))
  })

  test('cancel', () => {
    const ways = ['1', '"1"', 'true', '{"status":1}', '{"status":"success"}', '"Cancelled"']
    const canceled = fc.constantFrom(
      ...ways.map((cancel) => ({ expected: true as const, fields: { cancel } })),
      { expected: true as const, fields: { status: '1' } },
      { expected: true as const, fields: { status: '"success"' } },
    )
    return listHolds(['order', 'cancel'], canceled, (client, ids) => client.cancel(ids))
  })
})
