import { beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../../lib/orders/order/order'
import { nextWakeAt, pollDue, pollPanel } from '../../../lib/orders/tracking/poll-due'
import { ok, panelOf, type SentRequest, type TestEnvironment, testEnvironment } from '../../environment'
import fc from '../../fast-check'
import { connected, order } from '../rows'

/* A computer whose clock is wrong for a while, and then right again. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const idsOf = ({ fields }: SentRequest): readonly string[] => (fields.orders ?? fields.order ?? '').split(',')

/** Never ends an order. */
const pending = panelOf({
  status: (request) =>
    ok(
      request.fields.order === undefined
        ? Object.fromEntries(idsOf(request).map((id) => [id, { status: 'Pending' }]))
        : { status: 'Pending' },
    ),
})

let environment: TestEnvironment
let start: number

const place = (id: number, createdAt: number, change: Partial<Order> = {}) =>
  environment.database.put(
    'orders',
    order({ id: `o${id}`, panelOrderId: String(id), createdAt, dueAt: createdAt + 30_000, ...change }),
  )

/** The numbers that are asked about while something is done. */
async function askedIn(work: () => Promise<void>): Promise<readonly string[]> {
  const before = environment.requests.length
  await work()
  return environment.requests.slice(before).flatMap(idsOf).toSorted()
}

const due = () => pollDue(environment)

/** Looks at everything under a clock that is wrong by so much, and puts it right. */
async function lookUnderWrongClock(by: number): Promise<void> {
  environment.clock.at = start + by
  await pollPanel('panel-1', environment)
  environment.clock.at = start
}

beforeEach(async () => {
  environment = await testEnvironment(pending)
  start = environment.clock.at
  await connected(environment)
})

describe('orders heard of while the clock was ahead', () => {
  test.each([
    ['20 minutes', 20 * MINUTE],
    ['6 hours', 6 * HOUR],
    ['3 days', 3 * DAY],
  ])('by %s wake the worker soon and are asked about in the next look', async (_, by) => {
    await place(1, start - MINUTE)
    await place(2, start - 40 * MINUTE)
    await lookUnderWrongClock(by)
    expect(await nextWakeAt(environment)).toBe(start + 30_000)
    expect(await askedIn(due)).toEqual(['1', '2'])
    expect(await askedIn(due)).toEqual([])
    expect(await nextWakeAt(environment)).toBe(start + 30_000)
  })

  test('wake the worker soon beside one that was heard of since', async () => {
    await place(1, start - MINUTE)
    await lookUnderWrongClock(6 * HOUR)
    await place(2, start - DAY, { dueAt: start + 50 * MINUTE })
    expect(await nextWakeAt(environment)).toBe(start + 30_000)
    expect(await askedIn(due)).toEqual(['1'])
  })

  test('are asked about when someone refreshes, whatever was just heard', async () => {
    await place(1, start - MINUTE)
    await lookUnderWrongClock(6 * HOUR)
    expect(await askedIn(() => pollPanel('panel-1', environment))).toEqual(['1'])
  })

  test('or placed then have no age: they are asked about every five minutes until they have', async () => {
    await place(1, start + 3 * DAY)
    expect(await askedIn(due)).toEqual(['1'])
    for (let look = 1; look <= 3; look += 1) {
      environment.clock.at = (await nextWakeAt(environment)) ?? 0
      expect(environment.clock.at).toBe(start + look * 5 * MINUTE)
      expect(await askedIn(due)).toEqual(['1'])
    }
  })
})

test('a clock that is set back asks about what is open once, and then at its pace', async () => {
  await place(1, start - HOUR)
  await askedIn(() => pollPanel('panel-1', environment))
  environment.clock.at = start - DAY
  expect(await nextWakeAt(environment)).toBe(start - DAY + 30_000)
  expect(await askedIn(due)).toEqual(['1'])
  expect(await askedIn(due)).toEqual([])
  environment.clock.at = start
  expect(await askedIn(due)).toEqual(['1'])
})

const jump = fc.oneof(
  fc.integer({ min: -50 * MINUTE, max: 50 * MINUTE }),
  fc.integer({ min: -5 * DAY, max: 5 * DAY }),
)
const step = fc.record({
  by: fc.oneof(fc.constant(0), jump),
  passes: fc.integer({ min: 0, max: 2 * HOUR }),
  does: fc.constantFrom('place', 'look', 'refresh'),
})

test('after any jumps of the clock, the next look asks about all that could wait too long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await environment.database.clear('orders')
      const ids: string[] = []
      let real = start
      for (const { by, passes, does } of steps) {
        real += passes
        environment.clock.at = real + by
        if (does === 'place') {
          ids.push(String(ids.length + 1))
          await place(ids.length, environment.clock.at)
        } else if (does === 'look') await due()
        else await pollPanel('panel-1', environment)
      }
      environment.clock.at = real
      const asked = await askedIn(due)
      for (const row of await environment.database.getAll('orders')) {
        const age = real - row.createdAt
        const pause = age < 0 ? 5 * MINUTE : Math.min(Math.max(age / 4, 30_000), HOUR)
        const isAsked = asked.includes(row.panelOrderId ?? '')
        expect(isAsked || (row.dueAt ?? Number.NaN) <= real + pause).toBe(true)
      }
      // And no one is forgotten: within the longest pause all have been asked about.
      const all = new Set(asked)
      while (environment.clock.at <= real + HOUR && ids.length > 0) {
        environment.clock.at = (await nextWakeAt(environment)) ?? Number.POSITIVE_INFINITY
        for (const id of await askedIn(due)) all.add(id)
      }
      expect([...all].toSorted()).toEqual(ids.toSorted())
    }),
    { numRuns: 60 },
  )
}, 60_000)
