import { beforeEach, describe, expect, test } from 'vitest'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import type { Reply } from '../../lib/panel-api/answer'
import { changePanel, connectPanel } from '../../lib/panels/connect'
import { recordAnswer, refreshBalance, savePause } from '../../lib/panels/open'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { placeAsShown } from '../orders/as-shown'
import { connected, draft, panel } from '../orders/rows'
import { V1, V2 } from '../panel-api/fixtures'
import { livesOver, written } from './lives'

/* Pauses that a panel asks for, kept with its accounts: see `pauses-property.test.ts` as well. */

const paused = (pauseMs: number, body: unknown = V2.balance): Reply => ({ ...ok(body), pauseMs })
const WELL = { balance: ok(V2.balance), services: ok(V1.services) }
const WAITING = { kind: 'failure', failure: 'waiting' }

let environment: TestEnvironment
let lives: ReturnType<typeof livesOver>

const life = () => lives.life()
const setClock = (by: number) => lives.setClock(by)

const URL_OF_ALL = panel().url
const row = (id = 'panel-1') => environment.database.get('panels', id)
const pauseOf = (ms: number, since = environment.clock.at) => ({ since, until: since + ms })

beforeEach(async () => {
  environment = await testEnvironment(panelOf(WELL))
  lives = livesOver(environment)
  await connected(environment)
})

describe('a pause that a panel asks for', () => {
  test('is kept with the account, and a later run of the worker begins with it', async () => {
    environment.world.script = panelOf({ balance: paused(60_000) })
    const first = life()
    expect(await refreshBalance('panel-1', first)).toMatchObject({ kind: 'result' })
    await written()
    expect((await row())?.pause).toEqual(pauseOf(60_000))
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
    const refused = { kind: 'refusal', class: 'key', message: 'Invalid API key' } as const
    await recordAnswer('panel-1', refused, environment)
    await recordAnswer('panel-1', { kind: 'failure', failure: 'waiting', pauseMs: 5 }, environment)
    expect((await row())?.trouble).toMatchObject(refused)
    await recordAnswer('panel-1', failed('offline'), environment)
    await recordAnswer('panel-1', failed('waiting'), environment)
    expect((await row())?.trouble).toMatchObject(WAITING)
  })

  test('of over a second is kept as well, since a worker may die within it', async () => {
    environment.world.script = panelOf({ balance: paused(1000) })
    await refreshBalance('panel-1', life())
    await written()
    expect(await row()).not.toHaveProperty('pause')
    environment.world.script = panelOf({ balance: paused(1001) })
    environment.clock.at += 1000
    await refreshBalance('panel-1', life())
    await written()
    expect((await row())?.pause).toEqual(pauseOf(1001))
  })

  test('is waited for by the next life where it is short', async () => {
    const at: number[] = []
    environment.world.script = (request) => {
      at.push(environment.clock.at)
      return panelOf({ balance: paused(8000) })(request)
    }
    await refreshBalance('panel-1', life())
    await written()
    environment.clock.at += 1000
    await refreshBalance('panel-1', life())
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(8000)
  })

  test('for the services alone is kept apart', async () => {
    environment.world.script = panelOf({ ...WELL, services: paused(3_600_000, V1.services) })
    await syncCatalog('panel-1', life())
    await written()
    expect(await row()).toMatchObject({ servicesPause: pauseOf(3_600_000) })
    expect(await row()).not.toHaveProperty('pause')
    const later = life()
    expect(await syncCatalog('panel-1', later)).toMatchObject({ ...WAITING, pauseMs: 3_600_000 })
    expect(await refreshBalance('panel-1', later)).toMatchObject({ kind: 'result' })
  })

  test('is of all accounts at its address and of no other', async () => {
    await connected(environment, { id: 'panel-2' })
    await connected(environment, { id: 'panel-3', url: 'https://other.example/api/v2' })
    environment.world.script = panelOf({ balance: paused(60_000) })
    const here = life()
    await refreshBalance('panel-1', here)
    await written()
    for (const any of [here, life()]) expect(await refreshBalance('panel-2', any)).toMatchObject(WAITING)
    expect((await row('panel-2'))?.pause).toEqual(pauseOf(60_000))
    expect(await refreshBalance('panel-3', here)).toMatchObject({ kind: 'result' })
    expect(environment.requests).toHaveLength(2)
  })

  test('is never made shorter by another, and written only where it ends later', async () => {
    const remember = (ms: number) => savePause(URL_OF_ALL, 'pause', ms, environment)
    await remember(60_000)
    environment.clock.at += 20_000
    environment.changes.length = 0
    await remember(30_000)
    await remember(40_000)
    expect([(await row())?.pause, environment.changes]).toEqual([
      pauseOf(60_000, environment.clock.at - 20_000),
      [],
    ])
    await remember(50_000)
    expect((await row())?.pause).toEqual(pauseOf(50_000))
  })
})

describe('a pause and a clock that is set', () => {
  test.each([-60_000, -6 * 3_600_000, -3 * 86_400_000, 6 * 3_600_000])(
    'by %i ms: a living queue keeps to it as it was',
    async (by) => {
      environment.world.script = panelOf({ balance: paused(60_000) })
      const here = life()
      await refreshBalance('panel-1', here)
      setClock(by)
      environment.clock.at += 20_000
      expect(await refreshBalance('panel-1', here)).toMatchObject({ ...WAITING, pauseMs: 40_000 })
      environment.clock.at += 40_000
      expect(await refreshBalance('panel-1', here)).toMatchObject({ kind: 'result' })
    },
  )

  test.each([-5000, -6 * 3_600_000, -3 * 86_400_000])(
    'back by %i ms: a new life begins it again, and those after it go on with that',
    async (by) => {
      environment.world.script = panelOf({ balance: paused(60_000) })
      await refreshBalance('panel-1', life())
      await written()
      setClock(by)
      expect(await refreshBalance('panel-1', life())).toMatchObject({ ...WAITING, pauseMs: 60_000 })
      await written()
      expect((await row())?.pause).toEqual(pauseOf(60_000))
      environment.clock.at += 20_000
      expect(await refreshBalance('panel-1', life())).toMatchObject({ ...WAITING, pauseMs: 40_000 })
      environment.clock.at += 40_000
      expect(await refreshBalance('panel-1', life())).toMatchObject({ kind: 'result' })
    },
  )

  test('back by days: a stored pause of a day gives way to what the queue knows', async () => {
    const day = 86_400_000
    await connected(environment, { pause: pauseOf(day, environment.clock.at + 5 * day) })
    await savePause(URL_OF_ALL, 'pause', 60_000, environment)
    expect((await row())?.pause).toEqual(pauseOf(60_000))
  })
})

describe('connecting', () => {
  test('at another address is tried in spite of a pause, which was the other panel’s', async () => {
    await connected(environment, { pause: pauseOf(60_000) })
    const change = { url: 'https://new.example/api/v2' }
    expect(await changePanel('panel-1', change, life())).toMatchObject({ kind: 'connected' })
    expect(await row()).not.toHaveProperty('pause')
  })

  test.each([
    ['a new key', () => changePanel('panel-1', { key: 'another-key-1234' }, life())],
    ['a new account', () => connectPanel({ name: '', url: URL_OF_ALL, key: 'another-key-1234' }, life())],
  ])('%s at the same address waits for the end of a pause', async (_, connect) => {
    await connected(environment, { pause: pauseOf(60_000), servicesPause: pauseOf(90_000) })
    expect(await connect()).toMatchObject({ kind: 'failed', step: 'balance', why: WAITING })
    environment.clock.at += 60_000
    expect(await connect()).toMatchObject({ kind: 'failed', step: 'services', why: WAITING })
    environment.clock.at += 30_000
    expect(await connect()).toMatchObject({ kind: 'connected' })
  })

  test('what the panel asked for while it was tried is kept with the account', async () => {
    environment.world.script = panelOf({ ...WELL, services: paused(3_600_000, V1.services) })
    const typed = { name: '', url: 'https://other.example/api', key: 'key-1234' }
    const reply = await connectPanel(typed, life())
    if (reply.kind !== 'connected') return expect.fail('not connected')
    await written()
    expect(await row(reply.panel.id)).toMatchObject({ servicesPause: pauseOf(3_600_000) })
    expect(await changePanel(reply.panel.id, { key: 'another' }, life())).toMatchObject({
      why: { ...WAITING, pauseMs: 3_600_000 },
    })
  })
})
