import { beforeEach, expect, test } from 'vitest'
import type { CatalogChanges, ListingChange, ServiceChange } from '../../lib/catalog/changes'
import { lastKnown } from '../../lib/catalog/last-known'
import { type TestEnvironment, testEnvironment } from '../environment'

let environment: TestEnvironment

const gone = (rate: string, serviceId = '7'): ListingChange => ({
  kind: 'gone',
  serviceId,
  name: 'Likes',
  category: 'Instagram',
  type: 'Default',
  rate,
})
const keep = (at: number, changes: readonly ServiceChange[], more: Partial<CatalogChanges> = {}) =>
  environment.database.put('catalog-changes', { panelId: 'panel-1', at, currency: 'USD', changes, ...more })
const known = () => lastKnown(environment.database, 'panel-1', '7')

beforeEach(async () => {
  environment = await testEnvironment()
})

test('what was told when the panel dropped it, the last time that it did', async () => {
  await keep(1, [gone('1')])
  await keep(2, [{ ...gone('2'), kind: 'back' }])
  await keep(3, [gone('9', '8'), gone('3')])
  await keep(4, [{ ...gone('4', '8'), kind: 'back' }])
  expect(await known()).toEqual(gone('3'))
})

test('nothing of one that was never dropped, or by another panel', async () => {
  await keep(1, [gone('1', '8'), { ...gone('2'), kind: 'new' }])
  await keep(1, [gone('1')], { panelId: 'panel-10' })
  await keep(1, [gone('1')], { panelId: 'panel' })
  expect(await known()).toBeUndefined()
})

test.each([1, 2])('nothing once prices are in another currency: it was dropped at %d', async (at) => {
  await keep(at, [gone('1')])
  await keep(2, at === 2 ? [gone('1')] : [], { currency: 'INR', currencyBefore: 'USD' })
  await keep(3, [gone('1', '8')], { currency: 'INR' })
  expect(await known()).toBeUndefined()
})
