import { describe, expect, test } from 'vitest'
import { evidenceText } from '../../entrypoints/popup/details/unconfirmed/evidence-text'
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
    [{}, 'It has not changed, so the order was probably not placed.'],
    [{ isEarly: true }, 'not placed. A slow panel may still take it: look again in a few minutes.'],
    [
      { kind: 'as-charged', drop: '0.9' },
      'It fell by 0.90 USD, as this order would cost, so the order was probably',
    ],
    [
      { kind: 'otherwise', drop: '1.23456789' },
      'It fell by 1.23456789 USD. This order would cost 0.90 USD, so',
    ],
    [{ kind: 'otherwise', drop: '-5' }, 'It rose by 5.00 USD. This order would cost'],
  ])('%j', (change, said) => {
    expect(words(change)).toContain(
      'Your balance was 100.84292 USD before this order and is 99.94292 USD now. It ',
    )
    expect(words(change)).toContain(said)
  })

  test.each<[Partial<KnownEvidence>, string]>([
    [
      { others: { count: 1, cost: '2' } },
      'One other order since then cost 2.00 USD. That explains all of it, so',
    ],
    [
      { others: { count: 3, cost: '2' }, kind: 'as-charged' },
      '3 other orders since then cost 2.00 USD. The rest, 0.90 USD,',
    ],
    [{ others: { count: 1, cost: '2' }, kind: 'otherwise', drop: '1' }, 'Beside that it fell by 1.00 USD.'],
    [{ others: { count: 1, cost: '2' }, kind: 'otherwise', drop: '-1' }, 'Beside that it rose by 1.00 USD.'],
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
    const said = evidenceText(doubt, order())
    expect(said).toContain(
      `Your balance was 1.00 USD before this order and is 2.00 USD now. That proves nothing: ${name} has`,
    )
  })

  test('says why it says nothing', () => {
    expect(evidenceText({ kind: 'unknown', reason: 'free' }, order())).toContain('costs nothing')
  })
})
