import { describe, expect, test } from 'vitest'
import type { Batch, BatchLine, LineState } from '../../../lib/orders/batch/batch'
import { atStart, type Outcome, settle, take, type Wish, wish } from '../../../lib/orders/batch/engine'
import fc, { drawn } from '../../fast-check'
import { batch, line } from './rows'

/* How a list goes from line to line, whatever the write is. */

const refusal = { kind: 'refusal', class: 'funds', message: 'Not enough funds' } as const
const OUTCOMES: readonly Outcome[] = [
  { kind: 'done' },
  { kind: 'unconfirmed' },
  { kind: 'refused', refusal, isForAll: false },
  { kind: 'refused', refusal, isForAll: true },
  { kind: 'held', reason: { why: 'charge-changed', charge: '1' } },
  { kind: 'not-sent', pause: { why: 'not-sent' } },
]
const WISHES: readonly Wish[] = ['pause', 'resume', 'stop', 'dismiss']

const taken = (of: Batch, at = line()) => take(of, at) ?? expect.fail('not taken')

describe('a line', () => {
  test('is taken only while the list runs', () => {
    for (const state of ['paused', 'stopped', 'done'] as const)
      expect(take(batch(2, { state }), line())).toBeUndefined()
    expect(taken(batch(2))).toEqual({
      batch: batch(2, { counts: { ...batch(2).counts, waiting: 1, going: 1 } }),
      line: line({ state: 'going' }),
    })
  })

  test('that was left going is taken again, and counted once', () => {
    const once = taken(batch(2))
    expect(taken(once.batch, once.line)).toEqual(once)
  })

  test('that was settled stays so, whatever comes later', () => {
    const step = settle(taken(batch(2)), { kind: 'done' })
    expect(settle(step, { kind: 'unconfirmed' })).toEqual(step)
  })
})

describe('a list', () => {
  test.each([
    [OUTCOMES[1], { why: 'unconfirmed' }],
    [OUTCOMES[3], { why: 'refused', refusal }],
    [OUTCOMES[5], { why: 'not-sent' }],
  ])('waits after %j', (outcome, pause) => {
    const { batch: after } = settle(taken(batch(2)), outcome ?? expect.fail('none'))
    expect(after).toMatchObject({ state: 'paused', pause })
  })

  test.each([OUTCOMES[0], OUTCOMES[2], OUTCOMES[4]])('goes on after %j', (outcome) => {
    const { batch: after } = settle(taken(batch(2)), outcome ?? expect.fail('none'))
    expect(after.state).toBe('running')
  })

  test('is over with its last line, also if that one is unconfirmed', () => {
    for (const outcome of OUTCOMES.slice(0, 5)) {
      const { batch: after } = settle(taken(batch(1)), outcome)
      expect(after).toMatchObject({ state: 'done', unfinished: 1 })
      expect(after).not.toHaveProperty('pause')
    }
    expect(settle(taken(batch(1)), { kind: 'not-sent', pause: { why: 'not-sent' } }).batch.state).toBe(
      'paused',
    )
  })

  test('that was paused while a line was on its way stays paused for the reason that was given first', () => {
    const step = taken(batch(3))
    const paused = wish(step.batch, 'pause', 'session-1')
    const { batch: after } = settle({ ...step, batch: paused }, { kind: 'unconfirmed' })
    expect(after).toMatchObject({ state: 'paused', pause: { why: 'user' } })
    expect(after.counts).toMatchObject({ unconfirmed: 1, waiting: 2 })
  })

  test('that was stopped sends nothing more, and keeps what its last line came to', () => {
    const step = taken(batch(3))
    const stopped = wish(step.batch, 'stop', 'session-1')
    const { batch: after, line: settled } = settle({ ...step, batch: stopped }, { kind: 'done' })
    expect(after.state).toBe('stopped')
    expect(settled.state).toBe('done')
    expect(take(after, line())).toBeUndefined()
    expect(wish(after, 'resume', 'session-1')).toEqual(after)
  })

  test('goes on in the session in which it was confirmed, and waits for a click in another', () => {
    expect(atStart(batch(2), 'session-1')).toEqual(batch(2))
    const waiting = atStart(batch(2), 'session-2')
    expect(waiting).toMatchObject({ state: 'paused', pause: { why: 'browser' } })
    expect(wish(waiting, 'resume', 'session-2')).toEqual(batch(2, { session: 'session-2' }))
    for (const state of ['stopped', 'done'] as const)
      expect(atStart(batch(2, { state }), 'session-2')).toEqual(batch(2, { state }))
  })

  test('is no longer shown once it is over and was seen', () => {
    expect(wish(batch(2), 'dismiss', 'session-1')).toEqual(batch(2))
    expect(wish(batch(2, { state: 'stopped' }), 'dismiss', 'session-1')).not.toHaveProperty('unfinished')
  })
})

test('whatever comes in whatever order, counts are right, each line is written once, and no one but a click goes on', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('line' as const), outcome: fc.constantFrom(...OUTCOMES) }),
    fc.record({ what: fc.constant('die' as const) }),
    fc.record({ what: fc.constant('wish' as const), wish: fc.constantFrom(...WISHES) }),
    fc.record({ what: fc.constant('start' as const), session: fc.constantFrom('session-1', 'session-2') }),
  )
  const sizes = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(sizes, fc.array(act, { maxLength: 60 }), (size, acts) => {
      let list = batch(size)
      const lines: BatchLine[] = Array.from({ length: size }, (_, index) => line({ index }))
      const written = new Map<number, number>()
      const count = (state: LineState) => lines.filter((one) => one.state === state).length
      for (const one of acts) {
        const before = list.state
        if (one.what === 'wish') list = wish(list, one.wish, list.session)
        if (one.what === 'start') list = atStart(list, one.session)
        const next =
          lines.find(({ state }) => state === 'going') ?? lines.find(({ state }) => state === 'waiting')
        const step = (one.what === 'line' || one.what === 'die') && next ? take(list, next) : undefined
        if (step) {
          list = step.batch
          lines[step.line.index] = step.line
        }
        if (step && one.what === 'line') {
          if (one.outcome.kind !== 'not-sent' && one.outcome.kind !== 'held')
            written.set(step.line.index, (written.get(step.line.index) ?? 0) + 1)
          const after = settle(step, one.outcome)
          list = after.batch
          lines[after.line.index] = after.line
        }
        for (const state of Object.keys(list.counts) as LineState[])
          expect(list.counts[state]).toBe(count(state))
        if (before !== 'running' && list.state === 'running') expect(one).toMatchObject({ wish: 'resume' })
        expect(list.state === 'done').toBe(
          list.counts.waiting + list.counts.going === 0 && list.state !== 'stopped',
        )
      }
      for (const times of written.values()) expect(times).toBe(1)
    }),
    { numRuns: drawn(2000) },
  )
})
