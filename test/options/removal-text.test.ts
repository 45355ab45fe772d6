import { expect, test } from 'vitest'
import { removalText } from '../../entrypoints/options/removal-text'
import { openDatabase } from '../../lib/db/open'
import { countOrders } from '../../lib/orders/ledger/panel-orders'
import { order } from '../orders/rows'

test('the orders of one panel are counted by what its removal means for them', async () => {
  const database = await openDatabase()
  const rows = [
    order({ id: 'done', panelId: 'mine', state: 'placed' }),
    order({ id: 'open', panelId: 'mine', state: 'placed', dueAt: 5 }),
    order({ id: 'unsure', panelId: 'mine', state: 'unconfirmed', needsAttention: 1 }),
    order({ id: 'leaving', panelId: 'mine', state: 'sending' }),
    order({ id: 'others', panelId: 'other', state: 'placed', dueAt: 5 }),
    order({ id: 'others-unsure', panelId: 'other', state: 'unconfirmed', needsAttention: 1 }),
  ]
  for (const row of rows) await database.put('orders', row)
  expect(await countOrders(database, 'mine')).toEqual({ all: 4, followed: 1, unconfirmed: 2 })
})

test('what stays, what is no longer asked about and what is undecided are all said', () => {
  const words = removalText('http', { all: 12, followed: 1, unconfirmed: 2 })
  expect(words[0]).toBe('Its 12 orders stay in your ledger.')
  expect(words[1]).toMatch(/^One of them is still under way/)
  expect(words[2]).toMatch(/^2 of them are unconfirmed/)
})

test('the demo account’s orders go with it', () => {
  expect(removalText('demo', { all: 1, followed: 1, unconfirmed: 0 })).toEqual([
    'Its one order is deleted with it. It was never real.',
  ])
  expect(removalText('demo', { all: 0, followed: 0, unconfirmed: 0 })).toEqual([
    'There are no orders from it.',
  ])
})
