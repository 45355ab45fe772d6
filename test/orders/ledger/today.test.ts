import { beforeEach, expect, test } from 'vitest'
import { startOfDay } from '../../../lib/clock'
import { lastUsed } from '../../../lib/orders/ledger/last-used'
import { sumsOfDay } from '../../../lib/orders/ledger/today'
import type { HistoryEntry, Order } from '../../../lib/orders/order/order'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { storeOrders } from '../derived-rows'
import { order } from '../rows'

let environment: TestEnvironment

const NOW = new Date(2026, 4, 5, 14, 30).getTime()
const MIDNIGHT = startOfDay(NOW)
const began = (event: HistoryEntry['event']): Pick<Order, 'history'> => ({
  history: [{ at: NOW, from: undefined, to: 'sending', event }],
})
const said = (charge: string, change: object = {}) => ({
  tracking: { status: 'completed' as const, rawStatus: 'Completed', at: NOW, charge, ...change },
})

let ids = 0
const today = (change: Partial<Order>): Order => {
  ids += 1
  return order({ id: `o${ids}`, createdAt: NOW, ...change })
}

beforeEach(async () => {
  environment = await testEnvironment()
})

const sums = async (panelId?: string) =>
  (await sumsOfDay(environment.database, NOW, panelId)).map(({ sum, currency }) => `${sum} ${currency}`)

test('the day begins at midnight, and each currency has a sum of its own, exact', async () => {
  await storeOrders(environment.database, [
    today({ createdAt: MIDNIGHT - 1, charge: '1000' }),
    today({ createdAt: MIDNIGHT, charge: '0.1' }),
    today({ charge: '0.2' }),
    today({ charge: '3', currency: 'EUR', panelId: 'panel-2' }),
  ])
  expect(await sums()).toEqual(['0.3 USD', '3 EUR'])
  expect(await sums('panel-2')).toEqual(['3 EUR'])
})

test('what the panel says of a charge counts, what was never placed does not, and the demo is no money', async () => {
  await storeOrders(environment.database, [
    today({ charge: '5', ...said('2.5') }),
    today({ charge: '5', ...said('0') }),
    today({ charge: '5', ...said('5', { computedCharge: '1' }) }),
    today({ charge: '5', ...said('4', { currency: 'EUR' }) }),
    today({ charge: '7', state: 'unconfirmed', needsAttention: 1 }),
    today({ charge: '100', state: 'refused' }),
    today({ charge: '100', state: 'dismissed' }),
    today({ charge: '100', ...began('added-by-number') }),
    today({ charge: '100', panelId: 'demo' }),
  ])
  expect(await sums()).toEqual(['10.5 USD', '4 EUR'])
  expect(await sums('demo')).toEqual(['100 USD'])
  expect(await sums('none')).toEqual([])
})

test('an account was last used when its newest order was made', async () => {
  await storeOrders(environment.database, [
    today({ createdAt: 5 }),
    today({ createdAt: 9 }),
    today({ createdAt: 7, panelId: 'panel-2' }),
  ])
  expect(await lastUsed(environment.database, ['panel-1', 'panel-2', 'none'])).toEqual(
    new Map([
      ['panel-1', 9],
      ['panel-2', 7],
      ['none', 0],
    ]),
  )
})
