import { beforeEach, describe, expect, test } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import { saveCatalog } from '../../lib/catalog/save-catalog'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, service } from '../orders/rows'
import { V1 } from '../panel-api/fixtures'
import { storedCatalog } from './on-disk'

describe('fetching the catalog', () => {
  let environment: TestEnvironment
  const stored = () => storedCatalog(environment.database)

  beforeEach(async () => {
    environment = await testEnvironment(panelOf({ services: ok(V1.services) }))
    await connected(environment)
  })

  test('replaces the stored one, with its age', async () => {
    expect(await syncCatalog('panel-1', environment)).toMatchObject({ kind: 'result' })
    expect(await stored()).toMatchObject({ at: environment.clock.at, services: [{ id: '1' }, { id: '2' }] })
    expect((await environment.database.get('panels', 'panel-1'))?.services).toBe(2)
    expect(environment.changes).toContain('catalogs')
  })

  test('is one request, however many ask at once', async () => {
    await Promise.all([1, 2, 3].map(() => syncCatalog('panel-1', environment)))
    expect(environment.actions()).toEqual(['services'])
    await syncCatalog('panel-1', environment)
    expect(environment.actions()).toHaveLength(2)
  })

  test.each([
    ['a page', ok('<html>')],
    ['no rows that can be read', ok([{ x: 1 }])],
    ['a no', ok({ error: 'Too many requests' })],
    ['a time-out', failed('time-out')],
  ])('that brings %s keeps what there was, and the trouble', async (_, answer) => {
    const before = await stored()
    environment.world.script = panelOf({ services: answer })
    const got = await syncCatalog('panel-1', environment)
    expect(got.kind).not.toBe('result')
    expect(await stored()).toEqual(before)
    expect((await environment.database.get('panels', 'panel-1'))?.trouble?.kind).toBe(got.kind)
  })

  test('of an account that is removed meanwhile leaves nothing behind', async () => {
    environment.world.script = async () => {
      await removeAccount('panel-1', environment)
      return ok(V1.services)
    }
    await syncCatalog('panel-1', environment)
    expect([await stored(), await environment.database.count('panels')]).toEqual([undefined, 0])
    await saveCatalog('panel-7', { services: [service()] }, 'synced', environment)
    const stores = ['catalogs', 'catalog-pages'] as const
    expect(await Promise.all(stores.map((name) => environment.database.count(name)))).toEqual([0, 0])
  })
})
