import { describe, expect, test } from 'vitest'
import {
  balancesText,
  conclusionText,
  evidenceText,
} from '../../entrypoints/popup/details/unconfirmed/evidence-text'
import { UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import type { KnownEvidence } from '../../lib/orders/unconfirmed/judge-evidence'
import { order } from '../orders/rows'

const known = (change: Partial<KnownEvidence>): KnownEvidence => ({
  kind: 'unchanged',
  before: '100.84292',
  now: '99.94292',
  drop: '0',
  others: { count: 0, cost: '0' },
  isEarly: false,
  ...change,
})
const words = (change: Partial<KnownEvidence>) => evidenceText(known(change), order())

describe('the text of what the balance says', () => {
  test.each<[Partial<KnownEvidence>, string]>([
    [{}, 'Your balance has not changed since.'],
    [{ isEarly: true }, 'changed since. A slow panel may still take it, so look again in a few minutes.'],
    [{ kind: 'as-charged', drop: '0.9' }, 'Your balance fell by 0.90 USD, as this order would cost.'],
    [
      { kind: 'otherwise', drop: '1.23456789' },
      'Your balance fell by 1.23456789 USD. This order would cost 0.90 USD.',
    ],
    [{ kind: 'otherwise', drop: '-5' }, 'Your balance rose by 5.00 USD. This order would cost'],
  ])('%j', (change, said) => {
    expect(words(change)).toContain(
      'Your balance was 100.84292 USD before this order and is 99.94292 USD now. Your balance ',
    )
    expect(words(change)).toContain(said)
    // It is understood alone, too: the balances are folded away.
    expect(conclusionText(known(change), order())).toContain(said)
  })

  test.each<[Partial<KnownEvidence>, string, string]>([
    [{ others: { count: 1, cost: '2' } }, 'One other order since then cost 2.00 USD.', 'and by no more.'],
    [
      { others: { count: 3, cost: '2' }, kind: 'as-charged' },
      '3 other orders since then cost 2.00 USD.',
      'Beyond your other orders, your balance fell by 0.90 USD, as this order',
    ],
    [
      { others: { count: 1, cost: '2' }, kind: 'otherwise', drop: '1' },
      'One other order since then cost 2.00 USD.',
      'Beyond your other orders, your balance fell by 1.00 USD.',
    ],
    [
      { others: { count: 1, cost: '2' }, kind: 'otherwise', drop: '-1' },
      'One other order since then cost 2.00 USD.',
      'Apart from your other orders, your balance rose by 1.00 USD.',
    ],
  ])('beside others: %j', (change, balances, conclusion) => {
    expect(balancesText(known(change), order())).toContain(balances)
    expect(conclusionText(known(change), order())).toContain(conclusion)
  })

  test.each([
    [order({ panelOrderId: '7' }), 'Order 7'],
    [order(), '“Followers”'],
    [order({ service: { ...order().service, name: '👏'.repeat(50) } }), `“${'👏'.repeat(39)}…”`],
    [order({ service: UNKNOWN_SERVICE }), 'Order'],
  ])('names the order that makes it uncertain', (other, name) => {
    const doubt = { kind: 'unknown', reason: 'other-moved', other, before: '1', now: '2' } as const
    const said = evidenceText(doubt, order())
    expect(said).toContain(
      `Your balance was 1.00 USD before this order and is 2.00 USD now. ${name} has changed`,
    )
  })

  test('says why it says nothing', () => {
    expect(evidenceText({ kind: 'unknown', reason: 'free' }, order())).toContain('costs nothing')
  })
})
