import { beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../lib/panel-api/answer'
import { changePanel, connectPanel } from '../../lib/panels/connect'
import { noteAnswer, openPanel, refreshBalance, rememberLesson, rememberPause } from '../../lib/panels/open'
import { panelQueues } from '../../lib/panels/queues'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { placeAsShown } from '../orders/as-shown'
import { connected, draft, panel } from '../orders/rows'
import { V1, V2 } from '../panel-api/fixtures'

/* What is kept with an account of how its panel wants to be talked to, and when that is forgotten. */

const paused = (pauseMs: number, body: unknown = V2.balance): Reply => ({ ...ok(body), pauseMs })
const WELL = { balance: ok(V2.balance), services: ok(V1.services) }
const WAITING = { kind: 'failure', failure: 'waiting' }

let environment: TestEnvironment

/** A life of the worker with queues of its own, as `wake.ts` makes them; sleeping moves the clock. */
function life(): TestEnvironment {
  const { clock, transportTo } = environment
  const sleep = async (ms: number) => {
    clock.at += ms
  }
  const queueOf = panelQueues(
    { now: () => clock.at, sleep, online: () => true },
    (id, untilMs) => void rememberPause(id, untilMs, environment),
  )
  return {
    ...environment,
    transportTo: (of, isAnew) => queueOf(of, isAnew).through(transportTo(of)),
  }
}

const row = () => environment.database.get('panels', 'panel-1')
/** What is written in passing has been written. */
const written = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeEach(async () => {
  environment = await testEnvironment(panelOf(WELL))
  await connected(environment)
})

describe('a pause that a panel asks for', () => {
  test('is kept with the account, and a later life of the worker begins with it', async () => {
    environment.world.script = panelOf({ balance: paused(60_000) })
    const first = life()
    expect(await refreshBalance('panel-1', first)).toMatchObject({ kind: 'result' })
    await written()
    expect((await row())?.waitUntil).toBe(environment.clock.at + 60_000)
    environment.clock.at += 20_000
    for (const later of [first, life()]) {
      expect(await refreshBalance('panel-1', later)).toMatchObject({ ...WAITING, pauseMs: 40_000 })
    }
    expect(environment.requests).toHaveLength(1)
    expect((await row())?.trouble).toMatchObject({ ...WAITING, pauseMs: 40_000, at: environment.clock.at })
    environment.clock.at += 40_000
    expect(await refreshBalance('panel-1', life())).toMatchObject({ kind: 'result' })
    expect((await row())?.trouble).toBeUndefined()
  })

  test('comes between the balance and the order: nothing is sent, and what was typed is a draft again', async () => {
    environment.world.script = panelOf({ balance: paused(60_000), add: ok({ order: 1 }) })
    await environment.database.put('drafts', draft())
    const placing = await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, life())
    expect(placing).toMatchObject({ kind: 'not-sent', reason: { why: 'panel', answer: WAITING } })
    expect(environment.actions()).toEqual(['balance'])
    expect(await environment.database.getAll('orders')).toEqual([])
    expect(await environment.database.getAllKeys('drafts')).toEqual(['draft-1'])
  })

  test('hides no refused key, which does not pass by waiting', async () => {
    const refused = { kind: 'refusal', class: 'key', words: 'Invalid API key' } as const
    await noteAnswer('panel-1', refused, environment)
    await noteAnswer('panel-1', { kind: 'failure', failure: 'waiting', pauseMs: 5 }, environment)
    expect((await row())?.trouble).toMatchObject(refused)
    await noteAnswer('panel-1', failed('offline'), environment)
    await noteAnswer('panel-1', failed('waiting'), environment)
    expect((await row())?.trouble).toMatchObject(WAITING)
  })

  test('is of one account alone', async () => {
    await connected(environment, { id: 'panel-2' })
    environment.world.script = panelOf({ balance: paused(60_000) })
    const here = life()
    await refreshBalance('panel-1', here)
    expect(await refreshBalance('panel-2', here)).toMatchObject({ kind: 'result' })
  })
})

describe('all who talk to a panel', () => {
  test('share one pace, also between two openings of the account', async () => {
    const here = life()
    const { clock } = environment
    const began = clock.at
    const at: number[] = []
    environment.world.script = (request) => {
      at.push(clock.at - began)
      return panelOf(WELL)(request)
    }
    await refreshBalance('panel-1', here)
    await refreshBalance('panel-1', here)
    await refreshBalance('panel-1', here)
    expect(at).toEqual([0, 1000, 2000])
  })
})

describe('what was learned of a panel', () => {
  test('is kept, each lesson once, and announced', async () => {
    const lessons = [{ lacks: 'refill' }, { lacks: 'cancel' }, { lacks: 'refill' }] as const
    await Promise.all(lessons.map((lesson) => rememberLesson('panel-1', lesson, environment)))
    await rememberLesson('panel-1', { cancelsByOrder: true }, environment)
    await rememberLesson('panel-1', { cancelsByOrder: true }, environment)
    expect(await row()).toEqual(panel({ lacks: ['refill', 'cancel'], cancelsByOrder: true }))
    expect(environment.changes).toEqual(['panels', 'panels', 'panels'])
  })

  test('is given to whoever opens the account: what it lacks is not asked for', async () => {
    await rememberLesson('panel-1', { lacks: 'refill' }, environment)
    const opened = await openPanel('panel-1', environment)
    if (!('client' in opened)) return expect.fail('not opened')
    expect(await opened.client.refill('1')).toMatchObject({ kind: 'refusal', class: 'no-such-action' })
    expect(environment.requests).toEqual([])
  })

  test('by asking is kept with the account', async () => {
    environment.world.script = panelOf({ refill: ok({ error: 'Unknown action' }) })
    const opened = await openPanel('panel-1', environment)
    if (!('client' in opened)) return expect.fail('not opened')
    await opened.client.refill('1')
    await written()
    expect((await row())?.lacks).toEqual(['refill'])
  })

  test('of one that is gone brings nothing back', async () => {
    await rememberLesson('panel-9', { lacks: 'refill' }, environment)
    await rememberPause('panel-9', 5, environment)
    expect(await environment.database.getAllKeys('panels')).toEqual(['panel-1'])
  })
})

describe('a new key or address', () => {
  const LEARNED = {
    waitUntil: 1_700_000_060_000,
    lacks: ['refill'],
    cancelsByOrder: true,
    wantsLength: true,
    unprotected: true,
  } as const

  test.each<[string, { url?: string; key?: string }]>([
    ['key', { key: 'another-key-1234' }],
    ['address', { url: 'https://new.example/api/v2' }],
  ])('(%s) is tried in spite of a pause, and forgets what was learned', async (_, change) => {
    await connected(environment, LEARNED)
    const here = life()
    environment.world.script = panelOf({ balance: paused(60_000) })
    expect(await refreshBalance('panel-1', here)).toMatchObject(WAITING)
    environment.world.script = panelOf(WELL)
    expect(await changePanel('panel-1', change, here)).toMatchObject({ kind: 'connected' })
    for (const name of Object.keys(LEARNED)) expect(await row()).not.toHaveProperty(name)
    expect(await refreshBalance('panel-1', here)).toMatchObject({ kind: 'result' })
  })

  test('that the panel refuses changes nothing of it', async () => {
    await connected(environment, LEARNED)
    const here = life()
    environment.world.script = panelOf({ balance: ok({ error: 'Invalid API key' }) })
    expect(await changePanel('panel-1', { key: 'wrong' }, here)).toMatchObject({ kind: 'failed' })
    expect(await row()).toMatchObject(LEARNED)
    expect(await refreshBalance('panel-1', here)).toMatchObject(WAITING)
  })

  test('a new name forgets nothing', async () => {
    await connected(environment, LEARNED)
    await changePanel('panel-1', { name: 'New' }, life())
    expect(await row()).toMatchObject(LEARNED)
  })

  test('connecting is asked for both, a second apart', async () => {
    const at: number[] = []
    environment.world.script = (request) => {
      at.push(environment.clock.at)
      return panelOf(WELL)(request)
    }
    const typed = { name: '', url: 'other.example/api', key: 'key-1234' }
    expect(await connectPanel(typed, life())).toMatchObject({ kind: 'connected' })
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(1000)
  })
})
