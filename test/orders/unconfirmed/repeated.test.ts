import { describe, expect, test } from 'vitest'
import type { Order } from '../../../lib/orders/order/order'
import { countCharges } from '../../../lib/orders/unconfirmed/count-charges'
import { judgeEvidence } from '../../../lib/orders/unconfirmed/judge-evidence'
import { isPossiblyRepeated, isWatched } from '../../../lib/orders/unconfirmed/repeated'
import { event, lost, other, SENT, told } from './evidence-rows'

const HOUR = 3_600_000

const unsure = lost({ unprotected: true })
/** An order that the panel took, of which the browser may have made two. */
const taken = (change: Partial<Order> = {}): Order =>
  lost({
    state: 'placed',
    unprotected: true,
    panelOrderId: '1',
    history: [event(SENT, 'confirmed'), event(SENT + 900, 'accepted')],
    ...change,
  })

describe('how many orders an amount pays for', () => {
  test.each([
    ['1.8', '0.9', 2],
    ['2.70', '0.9', 3],
    ['9.9', '0.9', 11],
    ['0.00000000022', '0.00000000011', 2],
  ])('%s by %s is %s', (fell, charge, times) => {
    expect(countCharges(fell, charge)).toBe(times)
  })

  test.each([
    ['0.9', '0.9'],
    ['1.80000000001', '0.9'],
    ['10.8', '0.9'],
    ['-1.8', '0.9'],
    ['0', '0.9'],
  ])('%s by %s is no such number', (fell, charge) => {
    expect(countCharges(fell, charge)).toBeUndefined()
  })
})

describe('the balance of an order that may have been repeated', () => {
  test('which fell by a multiple says how many', () => {
    expect(judgeEvidence(unsure, told('99.04292'), [])).toMatchObject({
      kind: 'repeated',
      times: 2,
      drop: '1.8',
    })
    expect(judgeEvidence(taken(), told('98.14292'), [])).toMatchObject({ kind: 'repeated', times: 3 })
  })

  test('is judged after other orders were taken off', () => {
    expect(judgeEvidence(taken(), told('97.04292'), [other()])).toMatchObject({
      kind: 'repeated',
      times: 2,
      others: { count: 1, cost: '2' },
    })
    expect(judgeEvidence(taken(), told('97.94292'), [other()])).toMatchObject({ kind: 'as-charged' })
  })

  test('is judged the same where the order was protected: protections have failed', () => {
    expect(judgeEvidence(lost(), told('99.04292'), [])).toMatchObject({ kind: 'repeated', times: 2 })
  })

  test('of one that the panel took counts only if it was told since', () => {
    const before = told('99.04292', { askedAt: SENT + 900, at: SENT + 950 })
    expect(judgeEvidence(taken(), before, [])).toEqual({ kind: 'unknown', reason: 'not-asked' })
    expect(judgeEvidence(taken(), { ...before, askedAt: SENT + 901 }, [])).toMatchObject({ times: 2 })
  })
})

describe('an order that the panel answered', () => {
  test('is watched for a day, and for a week if it was not protected', () => {
    expect(isWatched(taken(), SENT + 6 * 24 * HOUR)).toBe(true)
    expect(isWatched(taken(), SENT + 7 * 24 * HOUR)).toBe(false)
    expect(isWatched(lost({ state: 'placed' }), SENT + 23 * HOUR)).toBe(true)
    expect(isWatched(lost({ state: 'refused' }), SENT + 24 * HOUR)).toBe(false)
    expect(isWatched(unsure, SENT)).toBe(false)
  })

  test.each<[string, number, boolean]>([
    // As it should be, or money came back.
    ['99.94292', 1, false],
    ['100.84292', 1, false],
    ['110', 1, false],
    // Less than two of them: something else cost it.
    ['99.04293', 1, false],
    ['99.04292', 1, true],
    ['99.04291', 1, true],
    // A multiple says more than any sum.
    ['99.04292', 100, true],
    ['99.04291', 24, false],
  ])(
    'whose account came to %s is told to be perhaps there twice after %i hours: %s',
    (amount, hours, isSo) => {
      const evidence = judgeEvidence(taken(), told(amount), [])
      expect(isPossiblyRepeated(taken(), evidence, SENT + hours * HOUR)).toBe(isSo)
    },
  )

  test('refused, whose account paid for one or more, is told to be perhaps there', () => {
    const refused = taken({ state: 'refused' })
    const isTold = (amount: string) =>
      isPossiblyRepeated(refused, judgeEvidence(refused, told(amount), []), SENT + HOUR)
    expect(isWatched(refused, SENT + HOUR)).toBe(true)
    expect(['100.84292', '99.94292', '99.04292', '50'].map(isTold)).toEqual([false, true, true, false])
  })

  test('that was protected is told to be there twice for an exact multiple alone', () => {
    const { unprotected: _, ...safe } = taken()
    const isTold = (amount: string) =>
      isPossiblyRepeated(safe, judgeEvidence(safe, told(amount), []), SENT + HOUR)
    expect(['99.04292', '99.04291', '50'].map(isTold)).toEqual([true, false, false])
  })

  test('of which the balance proves nothing is told nothing', () => {
    const doubtful = judgeEvidence(taken(), told('99.04292'), [other({ state: 'unconfirmed' })])
    expect(isPossiblyRepeated(taken(), doubtful, SENT + HOUR)).toBe(false)
  })
})
