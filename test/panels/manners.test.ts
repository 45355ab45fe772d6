import { beforeEach, describe, expect, test } from 'vitest'
import { changePanel, connectPanel } from '../../lib/panels/connect'
import { openPanel, refreshBalance, saveFinding, savePause } from '../../lib/panels/open'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, panel } from '../orders/rows'
import { V1, V2 } from '../panel-api/fixtures'
import { livesOver, written } from './lives'

/* What is kept with an account of how its panel wants to be talked to, and when that is forgotten. For pauses see
 * `pauses.test.ts`. */

const WELL = { balance: ok(V2.balance), services: ok(V1.services) }

let environment: TestEnvironment
let lives: ReturnType<typeof livesOver>

const life = () => lives.life()
const row = () => environment.database.get('panels', 'panel-1')

beforeEach(async () => {
  environment = await testEnvironment(panelOf(WELL))
  lives = livesOver(environment)
  await connected(environment)
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
    await Promise.all(lessons.map((finding) => saveFinding('panel-1', finding, environment)))
    await saveFinding('panel-1', { cancelsByOrder: true }, environment)
    await saveFinding('panel-1', { cancelsByOrder: true }, environment)
    expect(await row()).toEqual(panel({ missingFeatures: ['refill', 'cancel'], cancelsByOrder: true }))
    expect(environment.changes).toEqual(['panels', 'panels', 'panels'])
  })

  test('is given to whoever opens the account: what it lacks is not asked for', async () => {
    await saveFinding('panel-1', { lacks: 'refill' }, environment)
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
    expect((await row())?.missingFeatures).toEqual(['refill'])
  })

  test('of one that is gone brings nothing back', async () => {
    await saveFinding('panel-9', { lacks: 'refill' }, environment)
    await savePause('https://gone.example/api', 'pause', 5000, environment)
    expect(await environment.database.getAllKeys('panels')).toEqual(['panel-1'])
  })
})

describe('a new key or address', () => {
  const LEARNED = {
    lacks: ['refill'],
    cancelsByOrder: true,
    wantsLength: true,
    unprotected: true,
  } as const

  test.each<[string, { url?: string; key?: string }]>([
    ['key', { key: 'another-key-1234' }],
    ['address', { url: 'https://new.example/api/v2' }],
  ])('(%s) forgets what was learned', async (_, change) => {
    await connected(environment, LEARNED)
    const here = life()
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
