import { beforeEach, describe, expect, test } from 'vitest'
import { keepOldList } from '../../lib/catalog/held-back'
import { saveCatalogue } from '../../lib/catalog/save'
import { syncCatalogue } from '../../lib/catalog/sync'
import { writeSetting } from '../../lib/db/settings'
import { placeOrder } from '../../lib/orders/placing/place'
import type { Service } from '../../lib/panel-api/model'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { inputOf } from '../orders/as-shown'
import { connected, draft, service } from '../orders/rows'
import { storedCatalogue } from './on-disk'

/* A list that is cut off, or empty, does not take the place of the services. */

let environment: TestEnvironment

const list = (length: number): readonly Service[] =>
  Array.from({ length }, (_, at) => service({ id: String(at + 1) }))
const panelSays = (length: number, more: object = {}) => {
  const rows = list(length).map(({ id, ...rest }) => ({ service: id, ...rest }))
  environment.world.script = panelOf({ services: ok(rows), ...more })
}
const stored = async () => (await storedCatalogue(environment.database))?.services.length
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
  const answer = await syncCatalogue('panel-1', environment)
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
  expect(await syncCatalogue('panel-1', environment)).toMatchObject({ failure: 'shrunken' })
  expect(await stored()).toBe(had)
})

test('no service is told as gone, and favourites keep what they are called', async () => {
  const favourite = { panelId: 'panel-1', serviceId: '9', name: 'X', category: '', type: '', rate: '1' }
  await writeSetting(environment.database, 'favorites', [favourite])
  panelSays(2)
  await syncCatalogue('panel-1', environment)
  expect([await changes(), await environment.database.get('settings', 'favorites')]).toEqual([
    [],
    [favourite],
  ])
})

test('what it says of itself is over with the next good answer', async () => {
  panelSays(2)
  await syncCatalogue('panel-1', environment)
  panelSays(10)
  await syncCatalogue('panel-1', environment)
  expect(await panel()).not.toHaveProperty('shortSync')
})

test('one that was empty is replaced by whatever comes', async () => {
  await connected(environment, {}, [])
  panelSays(3)
  expect(await syncCatalogue('panel-1', environment)).toMatchObject({ kind: 'result' })
  expect(await stored()).toBe(3)
})

describe('the person may say that the panel has so few', () => {
  beforeEach(async () => {
    panelSays(4)
    await syncCatalogue('panel-1', environment)
    environment.clock.at += 1
  })

  test('then they are taken, and the others told as gone', async () => {
    expect(await syncCatalogue('panel-1', environment, true)).toMatchObject({ kind: 'result' })
    expect([await stored(), (await panel())?.services, (await panel())?.shortSync]).toEqual([4, 4, undefined])
    expect((await changes()).map((record) => record.changes.map(({ kind }) => kind))).toEqual([
      Array(6).fill('gone'),
    ])
    // From now on it is those that the next list is measured by.
    panelSays(2)
    expect(await syncCatalogue('panel-1', environment)).toMatchObject({ kind: 'result' })
  })

  test('but it is of four that they were told, not of one', async () => {
    panelSays(1)
    expect(await syncCatalogue('panel-1', environment, true)).toMatchObject({ failure: 'shrunken' })
    expect([await stored(), (await panel())?.shortSync?.has]).toEqual([10, 1])
    expect(await syncCatalogue('panel-1', environment, true)).toMatchObject({ kind: 'result' })
  })

  test('and are not given the answer of one who did not say it', async () => {
    const answers = [false, true].map((said) => syncCatalogue('panel-1', environment, said))
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(['failure', 'result'])
    expect(await stored()).toBe(4)
  })
})

describe('the person may go on with the old list', () => {
  const kept = async () => (await panel())?.shortSync?.isKept ?? false
  const sync = () => {
    environment.clock.at += 1
    return syncCatalogue('panel-1', environment)
  }

  beforeEach(async () => {
    panelSays(4)
    await sync()
    environment.changes.length = 0
    await keepOldList({ id: 'panel-1', has: 4 }, environment)
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
    await keepOldList({ id: 'panel-1', has: 4 }, environment)
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
    expect(await syncCatalogue('panel-1', environment, true)).toMatchObject({ kind: 'result' })
    expect([await stored(), (await panel())?.shortSync]).toEqual([4, undefined])
  })

  test('which is nothing to an account that sent a whole one, or that is gone', async () => {
    panelSays(10)
    await sync()
    await keepOldList({ id: 'panel-1', has: 4 }, environment)
    await keepOldList({ id: 'panel-7', has: 4 }, environment)
    expect(await panel()).not.toHaveProperty('shortSync')
    expect(await environment.database.count('panels')).toBe(1)
  })
})

test('a list that came with another address or key is compared with nothing', async () => {
  expect(await saveCatalogue('panel-1', { services: list(1) }, 'connected', environment)).toBe(true)
  expect([await stored(), await changes()]).toEqual([1, []])
})

describe('an order', () => {
  const confirm = (staleOk?: true) =>
    placeOrder(
      {
        draftId: 'draft-1',
        input: inputOf(draft()),
        charge: '0.9',
        currency: 'USD',
        ...(staleOk && { staleOk }),
      },
      environment,
    )

  beforeEach(async () => {
    await environment.database.put('drafts', draft())
    panelSays(2, { balance: ok({ balance: '100', currency: 'USD' }), add: ok({ order: 1 }) })
  })

  test('does not go out by prices that such a list left old, unless the person agrees', async () => {
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
