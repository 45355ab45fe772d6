import { expect, test } from 'vitest'
import { isLow } from '../../lib/panels/is-low'
import { saveLowLine } from '../../lib/panels/low-line'
import { testEnvironment } from '../environment'
import { connected, panel } from '../orders/rows'

const at = (amount: string, line?: string, currency = 'USD') =>
  panel({
    balance: { amount, currency: 'USD', at: 1 },
    ...(line !== undefined && { lowLine: { amount: line, currency } }),
  })

test.each([
  ['4.99', '5', 'USD', true],
  ['5', '5', 'USD', false],
  ['5.00000000001', '5', 'USD', false],
  ['-1', '0.01', 'USD', true],
  // A line in another currency says nothing.
  ['4.99', '5', 'EUR', false],
])('a balance of %s with a line at %s %s is low: %s', (amount, line, currency, low) => {
  expect(isLow(at(amount, line, currency))).toBe(low)
  expect(isLow(at(amount))).toBe(false)
})

test('a line is drawn and taken away, and the account stays as it is', async () => {
  const environment = await testEnvironment()
  const row = await connected(environment)
  const stored = () => environment.database.get('panels', row.id)
  await saveLowLine({ id: row.id, amount: '20', currency: 'USD' }, environment)
  expect(await stored()).toEqual({ ...row, lowLine: { amount: '20', currency: 'USD' } })
  await saveLowLine({ id: row.id, currency: 'USD' }, environment)
  expect(await stored()).toEqual(row)
  await saveLowLine({ id: 'gone', amount: '20', currency: 'USD' }, environment)
  expect(await environment.database.getAllKeys('panels')).toEqual([row.id])
})
