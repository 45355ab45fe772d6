import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Batch } from '../../../lib/orders/batch/batch'
import type { Wish } from '../../../lib/orders/batch/engine'
import type { ListConfirmation } from '../../../lib/orders/batch/starting'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { saveLimits } from '../../../lib/orders/placing/save-limits'
import { failed, ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../../environment'
import { drawn } from '../../fast-check'
import { connected, draft, order } from '../rows'
import { batch, line } from './rows'

/* A list, from its confirmation to its end, as the background goes through it. */

const BALANCE = ok({ balance: '100.84292', currency: 'USD' })

/** What a worker consists of: each has modules of its own, which know nothing of what another had under way. */
const load = async () => ({
  ...(await import('../../../lib/orders/batch/run')),
  ...(await import('../../../lib/orders/batch/start-list')),
  ...(await import('../../../lib/orders/batch/order-lines')),
  ...(await import('../../../lib/orders/unconfirmed/recover')),
})

let worker: Awaited<ReturnType<typeof load>>
let environment: TestEnvironment
let numbers: number

const takes = () => ok({ order: ++numbers })
const panelSays = (add: Parameters<typeof panelOf>[0][string]): Script => panelOf({ balance: BALANCE, add })
const link = (at: number) => `https://video.example/watch?v=${at}`
const input = { ...BLANK_FIELDS, panelId: 'panel-1', serviceId: '1', dripFeed: false, quantity: '1000' }

const confirmation = (count: number, change: Partial<ListConfirmation> = {}): ListConfirmation => ({
  draftId: 'draft-1',
  input,
  lines: Array.from({ length: count }, (_, at) => ({ link: link(at) })),
  service: { id: '1', name: 'Followers' },
  charge: '0.9',
  currency: 'USD',
  ...change,
})

const go = () => worker.resumeBatches(worker.orderLines, environment)
const ask = (what: Wish) => worker.askBatch({ id: 'draft-1', what }, environment)
const startList = (confirmed: ListConfirmation) => worker.startList(confirmed, environment)
const stored = async (): Promise<Batch> =>
  (await environment.database.get('batches', 'draft-1')) ?? expect.fail('no list')
const lines = () => environment.database.getAll('batch-lines')
const states = async () => (await lines()).map(({ state }) => state)
const orders = () => environment.database.getAll('orders')
const adds = () =>
  environment.requests.filter(({ fields }) => fields.action === 'add').map(({ fields }) => fields.link)

/** A worker that dies at a request: the answer comes to nobody. */
function dyingAt(nth: number): Script {
  let count = 0
  return panelSays(() => {
    count += 1
    return count === nth ? new Promise(() => undefined) : takes()
  })
}

/** Another worker over the same disk. */
async function nextWorker(session = 'session-1'): Promise<void> {
  vi.resetModules()
  worker = await load()
  environment = { ...environment, workerId: `${environment.workerId}+`, browserSession: async () => session }
  await worker.recoverOrders(environment)
}

async function ready(script: Script, count: number, change: Partial<ListConfirmation> = {}) {
  environment.world.script = script
  await connected(environment)
  await environment.database.put('drafts', draft({ links: 'as typed' }))
  return startList(confirmation(count, change))
}

beforeEach(async () => {
  numbers = 23_500
  environment = await testEnvironment()
  worker = await load()
})

describe('a list that was confirmed', () => {
  test('is sent line by line, each after its balance, and each becomes an order of the ledger', async () => {
    expect(await ready(panelSays(takes), 3)).toEqual({ kind: 'started', batchId: 'draft-1' })
    expect(adds()).toEqual([])
    expect(await environment.database.getAll('drafts')).toEqual([])
    await go()
    expect(adds()).toEqual([link(0), link(1), link(2)])
    expect(environment.actions()).toEqual(['balance', 'add', 'balance', 'add', 'balance', 'add'])
    expect(
      (await orders()).map(({ link, state, panelOrderId }) => [link, state, panelOrderId]).toSorted(),
    ).toEqual([
      [link(0), 'placed', '23501'],
      [link(1), 'placed', '23502'],
      [link(2), 'placed', '23503'],
    ])
    expect(await stored()).toMatchObject({ state: 'done', counts: { done: 3, waiting: 0 } })
    expect(await environment.database.getAll('drafts')).toEqual([])
    expect(await worker.isAnyRunning(environment)).toBe(false)
    await go()
    expect(adds()).toHaveLength(3)
  })

  test('becomes one list, however often it is confirmed', async () => {
    await ready(panelSays(takes), 2)
    const again = await startList(confirmation(2))
    expect(again).toEqual({ kind: 'not-started', reason: { why: 'already-confirmed' } })
    await Promise.all([go(), go(), go()])
    expect(adds()).toEqual([link(0), link(1)])
  })

  test('is not begun for an account that is gone, and keeps what was typed', async () => {
    await environment.database.put('drafts', draft({ links: 'as typed' }))
    const reply = await startList(confirmation(2))
    expect(reply).toEqual({ kind: 'not-started', reason: { why: 'gone' } })
    expect(await environment.database.get('drafts', 'draft-1')).toMatchObject({ links: 'as typed' })
    expect(await environment.database.getAll('batches')).toEqual([])
  })
})

describe('a worker that dies', () => {
  test('in the middle of a line leaves one order at most of it, and the list waits for whoever knows', async () => {
    await ready(dyingAt(2), 4)
    void go()
    await expect.poll(adds).toHaveLength(2)
    environment.world.script = panelSays(takes)
    await nextWorker()
    await go()
    expect(adds()).toEqual([link(0), link(1)])
    expect(await stored()).toMatchObject({ state: 'paused', pause: { why: 'unconfirmed' } })
    expect(await states()).toEqual(['done', 'unconfirmed', 'waiting', 'waiting'])
    await ask('resume')
    await go()
    expect(adds()).toEqual([link(0), link(1), link(2), link(3)])
    expect(await states()).toEqual(['done', 'unconfirmed', 'done', 'done'])
  })

  test('after a line was taken and before anything was sent has it sent by the next', async () => {
    await ready(panelSays(takes), 2)
    await environment.database.put('batch-lines', { ...((await lines())[0] ?? line()), state: 'going' })
    await environment.database.put('batches', {
      ...(await stored()),
      counts: { ...batch(1).counts, going: 1 },
    })
    await nextWorker()
    await go()
    expect(adds()).toEqual([link(0), link(1)])
    expect(await states()).toEqual(['done', 'done'])
  })

  test('after the order was placed and before the list heard of it sends nothing again', async () => {
    await ready(panelSays(takes), 2)
    const [first] = await lines()
    const orderId = first?.orderId ?? ''
    await environment.database.put('orders', order({ id: orderId, link: link(0) }))
    await environment.database.put('batch-lines', { ...(first ?? line()), state: 'going' })
    await environment.database.put('batches', {
      ...(await stored()),
      counts: { ...batch(1).counts, going: 1 },
    })
    await go()
    expect(adds()).toEqual([link(1)])
    expect(await states()).toEqual(['done', 'done'])
  })

  test('with its browser leaves a list that waits for a click', async () => {
    await ready(dyingAt(2), 3)
    void go()
    await expect.poll(adds).toHaveLength(2)
    environment.world.script = panelSays(takes)
    await nextWorker('session-2')
    await go()
    expect(adds()).toHaveLength(2)
    // The one that nobody knows about is told at once.
    expect(await stored()).toMatchObject({ state: 'paused', pause: { why: 'unconfirmed' } })
    expect(await states()).toEqual(['done', 'unconfirmed', 'waiting'])
    await ask('resume')
    await go()
    expect(adds()).toEqual([link(0), link(1), link(2)])
  })
})

describe('a line', () => {
  test('whose price has changed waits with its reason, and nothing is sent for it', async () => {
    await ready(panelSays(takes), 2, { charge: '0.8' })
    await go()
    expect(adds()).toEqual([])
    expect(await stored()).toMatchObject({ state: 'done', counts: { held: 2 } })
    expect((await lines()).map(({ reason }) => reason)).toEqual([
      { why: 'charge-changed', charge: '0.9' },
      { why: 'charge-changed', charge: '0.9' },
    ])
    expect(await environment.database.getAll('drafts')).toEqual([])
  })

  test('that is no link waits with its reason, and the others are sent', async () => {
    const bad = [{ link: link(0) }, { link: 'no link at all' }, { link: link(2) }]
    await ready(panelSays(takes), 3, { lines: bad })
    await go()
    expect(adds()).toEqual([link(0), link(2)])
    expect(await states()).toEqual(['done', 'held', 'done'])
  })

  test('that was ordered minutes ago, and not seen by the user, waits; one that they saw is sent', async () => {
    const at = environment.clock.at - 60_000
    await ready(panelSays(takes), 2, { lines: [{ link: link(0) }, { link: link(1), repeatOf: at }] })
    for (const n of [0, 1])
      await environment.database.put(
        'orders',
        order({
          id: `before-${n}`,
          link: link(n),
          createdAt: at,
          fields: { service: '1', link: link(n), quantity: '1000' },
        }),
      )
    await go()
    expect(adds()).toEqual([link(1)])
    expect((await lines())[0]).toMatchObject({ state: 'held', reason: { why: 'repeat', at } })
  })

  test('that is refused for itself is told, and the others are sent', async () => {
    const script = panelSays(({ fields }) =>
      fields.link === link(1) ? ok({ error: 'Incorrect link' }) : takes(),
    )
    await ready(script, 3)
    await go()
    expect(await states()).toEqual(['done', 'refused', 'done'])
    expect((await lines())[1]?.refusal).toMatchObject({ message: 'Incorrect link' })
    // As after every refusal, what was typed is offered again.
    const [again] = await environment.database.getAll('drafts')
    expect(again).toMatchObject({ link: link(1) })
    expect(again).not.toHaveProperty('batchId')
  })

  test('that is refused for what all are refused for stops the list', async () => {
    await ready(panelSays(ok({ error: 'Not enough funds on balance' })), 3)
    await go()
    expect(adds()).toHaveLength(1)
    expect(await stored()).toMatchObject({ state: 'paused', pause: { why: 'refused' } })
    environment.world.script = panelSays(takes)
    await ask('resume')
    await go()
    expect(await states()).toEqual(['refused', 'done', 'done'])
  })

  test('whose answer is lost pauses the list, and is never sent again', async () => {
    await ready(panelSays(failed('time-out')), 3)
    await go()
    expect(adds()).toHaveLength(1)
    expect(await stored()).toMatchObject({ state: 'paused', pause: { why: 'unconfirmed' } })
    environment.world.script = panelSays(takes)
    await ask('resume')
    await go()
    expect(adds()).toEqual([link(0), link(1), link(2)])
  })
})

describe('a panel that cannot be asked', () => {
  test('pauses the list before anything is sent, and the line is sent later', async () => {
    await ready(panelOf({ balance: failed('offline') }), 2)
    await go()
    expect(adds()).toEqual([])
    expect(await stored()).toMatchObject({
      state: 'paused',
      pause: { why: 'not-sent' },
      counts: { waiting: 2 },
    })
    expect(await environment.database.getAll('drafts')).toEqual([])
    environment.world.script = panelSays(takes)
    await ask('resume')
    await go()
    expect(await states()).toEqual(['done', 'done'])
  })
})

test('a line waits by itself for a connection that may still come up, and is sent once', async () => {
  let settling = 2
  const settles: Script = ({ way, fields }) => {
    if (fields.action !== 'add') return BALANCE
    expect(way).toBe('write')
    settling -= 1
    return settling >= 0 ? { kind: 'failure', failure: 'settling', pauseMs: 5 } : takes()
  }
  await ready(settles, 2)
  await go()
  expect(await states()).toEqual(['done', 'done'])
  expect((await orders()).map(({ state }) => state)).toEqual(['placed', 'placed'])
})

test('a list that is stopped while a line waits for its connection sends nothing more', async () => {
  const settles: Script = async ({ fields }) => {
    if (fields.action !== 'add') return BALANCE
    await ask('stop')
    return { kind: 'failure', failure: 'settling', pauseMs: 5 }
  }
  await ready(settles, 2)
  await go()
  expect(adds()).toHaveLength(1)
  expect(await stored()).toMatchObject({ state: 'stopped', counts: { waiting: 2, going: 0 } })
  expect(await environment.database.getAll('drafts')).toEqual([])
})

test('of a list that was stopped after a worker died the last line is looked up', async () => {
  await ready(dyingAt(1), 2)
  void go()
  await expect.poll(adds).toHaveLength(1)
  await ask('stop')
  await ask('dismiss')
  expect(await worker.isAnyRunning(environment)).toBe(true)
  environment.world.script = panelSays(takes)
  await nextWorker()
  await go()
  expect(await states()).toEqual(['unconfirmed', 'waiting'])
  expect(await stored()).toMatchObject({ state: 'stopped', counts: { going: 0, unconfirmed: 1 } })
  expect(await worker.isAnyRunning(environment)).toBe(false)
  expect(adds()).toHaveLength(1)
})

test('of one whose line had not been sent the line is free again, and leaves no draft', async () => {
  await ready(panelSays(takes), 1)
  const [first] = await lines()
  await environment.database.put('drafts', draft({ id: first?.orderId ?? '', batchId: 'draft-1' }))
  await environment.database.put('batch-lines', { ...(first ?? line()), state: 'going' })
  const counts = { ...batch(0).counts, going: 1 }
  await environment.database.put('batches', { ...(await stored()), state: 'stopped', counts })
  await nextWorker()
  await go()
  expect(await states()).toEqual(['waiting'])
  expect(await environment.database.getAll('drafts')).toEqual([])
  expect(adds()).toEqual([])
})

test('with the browser between two lines leaves a list that waits for a click, and says why', async () => {
  await ready(panelSays(takes), 2)
  await nextWorker('session-2')
  await go()
  expect(adds()).toEqual([])
  expect(await stored()).toMatchObject({ state: 'paused', pause: { why: 'browser' } })
  await ask('resume')
  await go()
  expect(adds()).toEqual([link(0), link(1)])
})

test('what stands twice in a list, and is wanted so, is ordered twice', async () => {
  await ready(panelSays(takes), 2, { lines: [{ link: link(0) }, { link: link(0), isTwice: true }] })
  await go()
  expect(adds()).toEqual([link(0), link(0)])
  expect(await states()).toEqual(['done', 'done'])
})

describe('the user', () => {
  test('pauses between two lines, goes on, and stops for good', async () => {
    await ready(
      panelSays(async () => {
        if (adds().length === 1) await ask('pause')
        if (adds().length === 2) await ask('stop')
        return takes()
      }),
      4,
    )
    await go()
    expect(adds()).toHaveLength(1)
    await ask('resume')
    await go()
    expect(adds()).toHaveLength(2)
    expect(await stored()).toMatchObject({ state: 'stopped', counts: { done: 2, waiting: 2 } })
    await ask('resume')
    await go()
    expect(adds()).toHaveLength(2)
    await ask('dismiss')
    expect(await worker.unfinishedBatches(environment)).toEqual([])
  })
})

describe('the limit of a day', () => {
  const limit = (perDay: string, above: 'typed' | 'block' = 'block') =>
    saveLimits('panel-1', { perDay, above, currency: 'USD' }, environment)

  test('counts the whole list before the first line is sent', async () => {
    await limit('2.6')
    const reply = await ready(panelSays(takes), 3)
    expect(reply).toMatchObject({
      kind: 'not-started',
      reason: { why: 'limit', which: 'day', charge: '2.7', limit: '2.6', mode: 'block' },
    })
    await go()
    expect(adds()).toEqual([])
    expect(await environment.database.get('drafts', 'draft-1')).toBeDefined()
    await limit('2.7')
    expect(await startList(confirmation(3))).toMatchObject({ kind: 'started' })
    await go()
    expect(adds()).toHaveLength(3)
  })

  test('counts what other lists are still to spend', async () => {
    await limit('4')
    await ready(panelSays(takes), 3)
    await environment.database.put('drafts', draft({ id: 'draft-2', links: '' }))
    const second = await startList(confirmation(2, { draftId: 'draft-2' }))
    expect(second).toMatchObject({ reason: { why: 'limit', spent: '2.7', charge: '1.8' } })
  })

  test('is agreed to by the sum, typed once', async () => {
    await limit('1', 'typed')
    expect(await ready(panelSays(takes), 3)).toMatchObject({ reason: { mode: 'typed', charge: '2.7' } })
    expect(await startList(confirmation(3, { typedAmount: '0.9' }))).toMatchObject({
      kind: 'not-started',
    })
    await startList(confirmation(3, { typedAmount: '2.7' }))
    await go()
    expect(adds()).toHaveLength(3)
  })
})

test('a random life: whatever dies and whenever, no line is ordered twice and the list agrees with the ledger', async () => {
  for (let seed = 1; seed <= drawn(40); seed += 1) {
    environment = await testEnvironment()
    worker = await load()
    let state = seed
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    const booked: string[] = []
    let onDeath: () => void = () => undefined
    const die = () => {
      onDeath()
      return new Promise<never>(() => undefined)
    }
    const script = panelSays(({ fields }) => {
      const fate = random(8)
      if (fate === 0) return die()
      if (fate === 1) return ok({ error: 'Incorrect link' })
      booked.push(fields.link ?? '')
      if (fate === 2) return die()
      return fate === 3 ? failed('time-out') : takes()
    })
    await ready(script, 6)
    for (let step = 0; step < 40; step += 1) {
      await new Promise<void>((resolve) => {
        onDeath = resolve
        void go().then(resolve)
      })
      const { state: now } = await stored()
      if (now === 'done') break
      if (now === 'paused') await ask('resume')
      else await nextWorker(random(4) === 0 ? `session-${step}` : 'session-1')
    }
    expect((await stored()).state, `seed ${seed}`).toBe('done')
    expect(new Set(booked).size, `seed ${seed}: ${booked}`).toBe(booked.length)
    expect(adds(), `seed ${seed}`).toHaveLength(6)
    const ledger = new Map((await orders()).map((one) => [one.id, one.state]))
    const wanted = { done: 'placed', refused: 'refused', unconfirmed: 'unconfirmed' } as const
    for (const { orderId, state: of } of await lines())
      expect(ledger.get(orderId), `seed ${seed}`).toBe(wanted[of as keyof typeof wanted])
  }
})
