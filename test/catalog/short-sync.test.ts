import { beforeEach, describe, expect, test } from 'vitest'
import { saveCatalog } from '../../lib/catalog/save-catalog'
import { dismissShortSync } from '../../lib/catalog/short-sync'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import { writeSetting } from '../../lib/db/settings'
import { placeOrder } from '../../lib/orders/placing/place'
import type { Service } from '../../lib/panel-api/model'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { inputOf } from '../orders/as-shown'
import { connected, draft, service } from '../orders/rows'
import { storedCatalog } from './on-disk'

/* A list that is cut off, or empty, does not take the place of the services. */

let environment: TestEnvironment

const list = (length: number): readonly Service[] =>
  Array.from({ length }, (_, at) => service({ id: String(at + 1) }))
const panelSays = (length: number, more: object = {}) => {
  const rows = list(length).map(({ id, ...rest }) => ({ service: id, ...rest }))
  environment.world.script = panelOf({ services: ok(rows), ...more })
}
const stored = async () => (await storedCatalog(environment.database))?.services.length
const panel = () => environment.database.get('panels', 'panel-1')
const changes = () => environment.database.getAll('catalog-changes')

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment, { services: 10 }, list(10))
})

test.each([
  [5, 5],
  [4, 10],
  [1, 10],
  [0, 10],
])('of ten services %i come: %i are kept', async (has, kept) => {
  panelSays(has)
  const answer = await syncCatalog('panel-1', environment)
  const isHeld = kept === 10
  expect(answer).toMatchObject(isHeld ? { kind: 'failure', failure: 'shrunken' } : { kind: 'result' })
  expect([await stored(), (await panel())?.services]).toEqual([kept, kept])
  const heldBack = { at: environment.clock.at, had: 10, has }
  expect((await panel())?.shortSync).toEqual(isHeld ? heldBack : undefined)
  expect(environment.changes).toContain('panels')
})

test.each([
  [1, 0],
  [3, 1],
])('few services are as much worth as many: of %i come %i', async (had, has) => {
  await connected(environment, {}, list(had))
  panelSays(has)
  expect(await syncCatalog('panel-1', environment)).toMatchObject({ failure: 'shrunken' })
  expect(await stored()).toBe(had)
})

test('no service is told as gone, and favorites keep what they are called', async () => {
  const favorite = { panelId: 'panel-1', serviceId: '9', name: 'X', category: '', type: '', rate: '1' }
  await writeSetting(environment.database, 'favorites', [favorite])
  panelSays(2)
  await syncCatalog('panel-1', environment)
  expect([await changes(), await environment.database.get('settings', 'favorites')]).toEqual([[], [favorite]])
})

test('what it says of itself is over with the next good answer', async () => {
  panelSays(2)
  await syncCatalog('panel-1', environment)
  panelSays(10)
  await syncCatalog('panel-1', environment)
  expect(await panel()).not.toHaveProperty('shortSync')
})

test('one that was empty is replaced by whatever comes', async () => {
  await connected(environment, {}, [])
  panelSays(3)
  expect(await syncCatalog('panel-1', environment)).toMatchObject({ kind: 'result' })
  expect(await stored()).toBe(3)
})

describe('the user may accept a short list', () => {
  beforeEach(async () => {
    panelSays(4)
    await syncCatalog('panel-1', environment)
    environment.clock.at += 1
  })

  test('then they are taken, and the others told as gone', async () => {
    expect(await syncCatalog('panel-1', environment, true)).toMatchObject({ kind: 'result' })
    expect([await stored(), (await panel())?.services, (await panel())?.shortSync]).toEqual([4, 4, undefined])
    expect((await changes()).map((record) => record.changes.map(({ kind }) => kind))).toEqual([
      Array(6).fill('gone'),
    ])
    // From now on it is those that the next list is measured by.
    panelSays(2)
    expect(await syncCatalog('panel-1', environment)).toMatchObject({ kind: 'result' })
  })

  test('but it is of four that they were told, not of one', async () => {
    panelSays(1)
    expect(await syncCatalog('panel-1', environment, true)).toMatchObject({ failure: 'shrunken' })
    expect([await stored(), (await panel())?.shortSync?.has]).toEqual([10, 1])
    expect(await syncCatalog('panel-1', environment, true)).toMatchObject({ kind: 'result' })
  })

  test('and are not given the answer of one who did not say it', async () => {
    const answers = [false, true].map((said) => syncCatalog('panel-1', environment, said))
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(['failure', 'result'])
    expect(await stored()).toBe(4)
  })
})

describe('the user may keep the previous list', () => {
  const kept = async () => (await panel())?.shortSync?.isKept ?? false
  const sync = () => {
    environment.clock.at += 1
    return syncCatalog('panel-1', environment)
  }

  beforeEach(async () => {
    panelSays(4)
    await sync()
    environment.changes.length = 0
    await dismissShortSync({ id: 'panel-1', has: 4 }, environment)
  })

  test('and is not asked again while the panel sends as few', async () => {
    expect([await kept(), environment.changes]).toEqual([true, ['panels']])
    expect(await sync()).toMatchObject({ failure: 'shrunken' })
    expect((await panel())?.shortSync).toEqual({ at: environment.clock.at, had: 10, has: 4, isKept: true })
    expect(await stored()).toBe(10)
  })

  test.each([3, 0])('but is when it sends %i', async (has) => {
    panelSays(has)
    await sync()
    expect(await kept()).toBe(false)
    // The answer was about four, even if it comes late.
    await dismissShortSync({ id: 'panel-1', has: 4 }, environment)
    expect(await kept()).toBe(false)
  })

  test('and is when it was whole in between', async () => {
    for (const has of [10, 4]) {
      panelSays(has)
      await sync()
    }
    expect(await kept()).toBe(false)
  })

  test('and may still take the short one', async () => {
    expect(await syncCatalog('panel-1', environment, true)).toMatchObject({ kind: 'result' })
    expect([await stored(), (await panel())?.shortSync]).toEqual([4, undefined])
  })

  test('which is nothing to an account that sent a whole one, or that is gone', async () => {
    panelSays(10)
    await sync()
    await dismissShortSync({ id: 'panel-1', has: 4 }, environment)
    await dismissShortSync({ id: 'panel-7', has: 4 }, environment)
    expect(await panel()).not.toHaveProperty('shortSync')
    expect(await environment.database.count('panels')).toBe(1)
  })
})

test('a list that came with another address or key is compared with nothing', async () => {
  expect(await saveCatalog('panel-1', { services: list(1) }, 'connected', environment)).toBe(true)
  expect([await stored(), await changes()]).toEqual([1, []])
})

describe('an order', () => {
  const confirm = (allowStale?: true) =>
    placeOrder(
      {
        draftId: 'draft-1',
        input: inputOf(draft()),
        charge: '0.9',
        currency: 'USD',
        ...(allowStale && { allowStale }),
      },
      environment,
    )

  beforeEach(async () => {
    await environment.database.put('drafts', draft())
    panelSays(2, { balance: ok({ balance: '100', currency: 'USD' }), add: ok({ order: 1 }) })
  })

  test('is not sent at prices that such a list left stale, unless the user agrees', async () => {
    const at = environment.clock.at
    environment.clock.at += 10 * 60_000 + 1
    expect(await confirm()).toEqual({
      kind: 'not-sent',
      reason: { why: 'stale-price', at, answer: { kind: 'failure', failure: 'shrunken' } },
    })
    expect(environment.actions()).toEqual(['services', 'balance'])
    expect(await confirm(true)).toMatchObject({ kind: 'placed' })
  })

  test('does go out by fresh prices', async () => {
    expect(await confirm()).toMatchObject({ kind: 'placed' })
  })
})
