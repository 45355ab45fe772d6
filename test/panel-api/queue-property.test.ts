import { expect, test } from 'vitest'
import type { Sent } from '../../lib/panel-api/transport'
import fc, { drawn } from '../fast-check'
import { failed, fine, queueWorld, replied, type Start } from './queue-clock'

/* Any schedule of requests, answered in any way: what must hold of what went out. */

type World = ReturnType<typeof queueWorld>

interface Request {
  readonly at: number
  readonly way: 'read' | 'write'
  readonly action: string
  /** How long the panel takes, and what it then says. */
  readonly after: number
  readonly sent: Sent
}

const KINDS = [
  ['write', 'add'],
  ['write', 'balance'],
  ['write', 'refill'],
  ['read', 'balance'],
  ['read', 'status'],
  ['read', 'services'],
] as const

const requestOf = (outcomes: readonly Sent[]): fc.Arbitrary<Request> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: 12_000 }),
      kind: fc.constantFrom(...KINDS),
      after: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 900, max: 15_000 }),
      ),
      sent: fc.constantFrom(...outcomes),
    })
    .map(({ kind: [way, action], ...rest }) => ({ ...rest, way, action }))

const schedule = (...outcomes: readonly Sent[]) =>
  fc
    .array(requestOf(outcomes), { minLength: 1, maxLength: 25 })
    .map((all) => all.toSorted((a, b) => a.at - b.at))

const ANYTHING = [
  fine,
  failed('offline'),
  failed('time-out'),
  failed('redirect'),
  replied(503),
  replied(429, 3000),
  replied(429, 30_000),
  replied(200, 0),
  replied(200, 8000),
  replied(200, 60_000),
]

const idOf = ({ form }: Start) => Number(new URLSearchParams(form).get('id'))

/** Plays a schedule to its end. Each request has an id, so that none is shared. */
async function play(requests: readonly Request[]) {
  const ends: { readonly at: number; readonly pauseMs: number; readonly of: string }[] = []
  const world: World = queueWorld((start) => {
    const { after = 0, sent = fine } = requests[idOf(start)] ?? {}
    const pauseMs = 'kind' in sent ? 0 : (sent.pauseMs ?? 0)
    ends.push({ at: start.at + after, pauseMs, of: start.action })
    return { sent, after }
  })
  const asked = []
  for (const [id, { at, way, action }] of requests.entries()) {
    await world.until(at)
    asked.push(world[way](action, String(id)))
  }
  await world.until(600_000)
  return { starts: world.starts, ends, asked }
}

const rankOf = ({ way, action }: Pick<Start, 'way' | 'action'>): number => {
  if (way === 'read') return 2
  return action === 'refill' ? 1 : 0
}

const startsOf = (id: number, starts: readonly Start[]) => starts.filter((start) => idOf(start) === id)

test('in any n seconds at most n + 1 requests, each answered, no write twice, none within a pause', async () => {
  await fc.assert(
    fc.asyncProperty(schedule(...ANYTHING), async (requests) => {
      const { starts, ends, asked } = await play(requests)
      expect(asked.filter(({ answer }) => answer === undefined)).toEqual([])
      for (const [first, { at }] of starts.entries()) {
        // The window from one start to another holds all that started between; n seconds hold less than n + 2.
        for (let last = first + 1; last < starts.length; last += 1) {
          expect((starts[last]?.at ?? 0) - at).toBeGreaterThanOrEqual((last - first - 1) * 1000)
        }
      }
      const adds = starts.filter(({ action }) => action === 'add')
      for (const [at, add] of adds.slice(1).entries()) {
        expect(add.at - (adds[at]?.at ?? 0)).toBeGreaterThanOrEqual(1000)
      }
      for (const [id, { way }] of requests.entries()) {
        expect(startsOf(id, starts).length).toBeLessThanOrEqual(way === 'write' ? 1 : 3)
      }
      for (const { at, pauseMs, of } of ends) {
        const within = starts.filter((start) => start.at > at && start.at < at + pauseMs)
        // A long pause that a catalog brought is for catalogs.
        const isOwn = of === 'services' && pauseMs > 10_000
        expect(within.filter(({ action }) => !isOwn || action === 'services')).toEqual([])
      }
    }),
    { numRuns: drawn(400) },
  )
})

test('none goes before one that was asked earlier and is as urgent, or that is more urgent', async () => {
  await fc.assert(
    fc.asyncProperty(schedule(fine, failed('time-out'), replied(200, 8000)), async (requests) => {
      const { starts } = await play(requests)
      expect(starts).toHaveLength(requests.length)
      for (const [id, request] of requests.entries()) {
        const at = startsOf(id, starts)[0]?.at ?? Number.POSITIVE_INFINITY
        const overtaken = requests.filter((other, otherId) => {
          const otherAt = startsOf(otherId, starts)[0]?.at ?? Number.POSITIVE_INFINITY
          if (otherId === id || otherAt <= at || other.at >= at) return false
          return rankOf(other) < rankOf(request) || (rankOf(other) === rankOf(request) && otherId < id)
        })
        expect(overtaken).toEqual([])
      }
    }),
    { numRuns: drawn(300) },
  )
})

test('what is unsent is said to be, and what is said to be unsent was not sent', async () => {
  await fc.assert(
    fc.asyncProperty(schedule(...ANYTHING), async (requests) => {
      const { starts, asked } = await play(requests)
      for (const [id, { answer }] of asked.entries()) {
        const isUnsent = answer !== undefined && 'kind' in answer && answer.failure === 'waiting'
        expect(startsOf(id, starts).length === 0).toBe(isUnsent)
      }
    }),
    { numRuns: drawn(300) },
  )
})
