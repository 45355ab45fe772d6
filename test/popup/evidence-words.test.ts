import { describe, expect, test } from 'vitest'
import { evidenceWords } from '../../entrypoints/popup/details/evidence-words'
import { UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import type { Known } from '../../lib/orders/unconfirmed/evidence'
import { order } from '../orders/rows'

const known = (change: Partial<Known>): Known => ({
  kind: 'unchanged',
  before: '100.84292',
  now: '99.94292',
  fell: '0',
  others: { count: 0, cost: '0' },
  isSoon: false,
  ...change,
})
const words = (change: Partial<Known>) => evidenceWords(known(change), order())

describe('what the balance says, in words', () => {
  test.each<[Partial<Known>, string]>([
    [{}, 'It has not changed, so the order was probably not placed.'],
    [{ isSoon: true }, 'not placed. A slow panel may still take it: look again in a few minutes.'],
    [
      { kind: 'as-charged', fell: '0.9' },
      'It fell by 0.90 USD, as this order would cost, so the order was probably',
    ],
    [
      { kind: 'otherwise', fell: '1.23456789' },
      'It fell by 1.23456789 USD. This order would cost 0.90 USD, so',
    ],
    [{ kind: 'otherwise', fell: '-5' }, 'It rose by 5.00 USD. This order would cost'],
  ])('%j', (change, said) => {
    expect(words(change)).toContain(
      'Your balance was 100.84292 USD before this order and is 99.94292 USD now. It ',
    )
    expect(words(change)).toContain(said)
  })

  test.each<[Partial<Known>, string]>([
    [
      { others: { count: 1, cost: '2' } },
      'One other order since then cost 2.00 USD. That explains all of it, so',
    ],
    [
      { others: { count: 3, cost: '2' }, kind: 'as-charged' },
      '3 other orders since then cost 2.00 USD. The rest, 0.90 USD,',
    ],
    [{ others: { count: 1, cost: '2' }, kind: 'otherwise', fell: '1' }, 'Beside that it fell by 1.00 USD.'],
    [{ others: { count: 1, cost: '2' }, kind: 'otherwise', fell: '-1' }, 'Beside that it rose by 1.00 USD.'],
  ])('beside others: %j', (change, said) => {
    expect(words(change)).toContain(said)
  })

  test.each([
    [order({ panelOrderId: '7' }), 'Order 7'],
    [order(), '“Followers”'],
    [order({ service: { ...order().service, name: '👏'.repeat(50) } }), `“${'👏'.repeat(39)}…”`],
    [order({ service: UNKNOWN_SERVICE }), 'Order'],
  ])('names the order that makes it uncertain', (other, name) => {
    const doubt = { kind: 'unknown', reason: 'other-moved', other, before: '1', now: '2' } as const
    const said = evidenceWords(doubt, order())
    expect(said).toContain(
      `Your balance was 1.00 USD before this order and is 2.00 USD now. That proves nothing: ${name} has`,
    )
  })

  test('says why it says nothing', () => {
    expect(evidenceWords({ kind: 'unknown', reason: 'free' }, order())).toContain('costs nothing')
  })
})
