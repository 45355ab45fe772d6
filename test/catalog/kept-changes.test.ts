import { beforeEach, describe, expect, test, vi } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import type { Service } from '../../lib/panel-api/model'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, panel, service } from '../orders/rows'
import { storedCatalog } from './on-disk'

const DAY = 24 * 60 * 60_000

let environment: TestEnvironment

async function sync(services: readonly Partial<Service>[], panelId = 'panel-1') {
  const rows = services.map((change) => {
    const { id, ...rest } = service(change)
    return { service: id, ...rest }
  })
  environment.world.script = panelOf({ services: ok(rows) })
  return syncCatalog(panelId, environment)
}
const changes = () => environment.database.getAll('catalog-changes')
const kinds = async () => (await changes()).map((record) => record.changes.map(({ kind }) => kind))

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
})

test('the first catalog of an account tells nothing', async () => {
  await environment.database.delete('catalogs', 'panel-1')
  await sync([{}, { id: '2' }])
  expect(await changes()).toEqual([])
})

test('one record a catalog, and none where nothing changed', async () => {
  await sync([{}])
  expect(await changes()).toEqual([])
  environment.clock.at += 1
  await sync([{ rate: '1' }, { id: '2' }])
  expect(await changes()).toEqual([
    {
      panelId: 'panel-1',
      at: environment.clock.at,
      currency: 'USD',
      changes: [
        { kind: 'rate', serviceId: '1', name: 'Followers', from: '0.9', to: '1' },
        {
          kind: 'new',
          serviceId: '2',
          name: 'Followers',
          category: 'First Category',
          type: 'Default',
          rate: '0.9',
        },
      ],
    },
  ])
})

test('a currency that changed is one fact', async () => {
  await sync([{}])
  await environment.database.put('panels', panel({ balance: { amount: '5', currency: 'INR', at: 1 } }))
  environment.clock.at += 1
  await sync([{ rate: '83' }])
  const [record] = await changes()
  expect(record).toMatchObject({ currency: 'INR', currencyBefore: 'USD', changes: [] })
})

describe('half a year', () => {
  const goAndCome = async (days: number) => {
    await sync([{}, { id: '2' }])
    environment.clock.at += 1
    await sync([{}])
    environment.clock.at += days * DAY
    await sync([{}, { id: '2' }])
  }

  test('is how long it is remembered that a service went', async () => {
    await goAndCome(180)
    expect(await kinds()).toEqual([['gone'], ['back']])
  })

  test('and no longer: it is new, and what was told before is gone', async () => {
    await goAndCome(181)
    expect(await kinds()).toEqual([['new']])
  })

  test('of one account says nothing of another', async () => {
    await connected(environment, { id: 'panel-2' })
    await sync([{}, { id: '2' }], 'panel-2')
    environment.clock.at += 1
    await sync([{}], 'panel-2')
    environment.clock.at += 181 * DAY
    await sync([{}, { id: '2' }])
    expect((await changes()).map(({ panelId }) => panelId)).toEqual(['panel-1', 'panel-2', 'panel-2'])
    expect(await kinds()).toEqual([['new'], ['new'], ['gone']])
  })
})

test('an account that is removed takes them with it, and no one else’s', async () => {
  await connected(environment, { id: 'panel-2' })
  for (const panelId of ['panel-1', 'panel-2']) await sync([{ rate: '1' }], panelId)
  await removeAccount('panel-1', environment)
  expect((await changes()).map(({ panelId }) => panelId)).toEqual(['panel-2'])
})

test('a catalog whose changes cannot be stored is not stored either', async () => {
  const { database } = environment
  const all = () => Promise.all([storedCatalog(database), database.getAll('panels'), changes()])
  const before = await all()
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    // A key that is taken already fails as a full disk does: in the request, not in the call.
    if (this.name === 'catalog-changes') put.apply(this, row)
    return this.name === 'catalog-changes' ? this.add(...row) : put.apply(this, row)
  })
  await expect(sync([{ rate: '1' }])).rejects.toThrow()
  vi.restoreAllMocks()
  expect(await all()).toEqual(before)
})

test('what a panel writes changes nothing but its own row', async () => {
  const nasty = ['<img src=x onerror=alert(1)>', 'a\u0000\u001b[31m\u202e\u2066', 'x'.repeat(100_000), '']
  await sync(
    nasty
      .map((name, at) => ({ id: `n${at}`, name, category: name, description: name }))
      .concat([{ id: '1', name: 'Followers', category: 'First Category', description: '' }]),
  )
  const [record] = await changes()
  expect(record?.changes.map(({ name }) => name)).toEqual(nasty.map((name) => name.slice(0, 2000)))
  expect(record?.changes.every(({ kind }) => kind === 'new')).toBe(true)
})
