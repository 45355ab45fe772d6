import { describe, expect, test } from 'vitest'
import type { Order } from '../../../lib/orders/order/order'
import { type Evidence, isStale, judgeEvidence } from '../../../lib/orders/unconfirmed/judge-evidence'
import { ASKED, event, LOST, lost, other, SENT, told } from './evidence-rows'

const reasonOf = (evidence: Evidence) => (evidence.kind === 'unknown' ? evidence.reason : evidence.kind)
const judge = (others: readonly Order[], amount = '99.94292') => judgeEvidence(lost(), told(amount), others)

describe('the balance alone', () => {
  test.each([
    ['100.84292', 'unchanged', '0'],
    ['99.94292', 'as-charged', '0.9'],
    ['99.94291', 'otherwise', '0.90001'],
    ['120', 'otherwise', '-19.15708'],
  ])('of %s says %s, to the last decimal', (amount, kind, drop) => {
    const others = { count: 0, cost: '0' }
    expect(judge([], amount)).toEqual({
      kind,
      before: '100.84292',
      now: amount,
      drop,
      others,
      isEarly: false,
    })
  })

  test.each<[string, Partial<Order>, object, string]>([
    ['asked for before it was lost', {}, { askedAt: LOST }, 'not-asked'],
    [
      'of which it is not known when it was asked for',
      {},
      { askedAt: undefined, at: LOST + 9_000 },
      'not-asked',
    ],
    ['told in another currency', {}, { currency: 'EUR' }, 'currency'],
    ['not asked for before', { balanceBefore: undefined as never }, {}, 'no-before'],
    ['that a free order does not change', { charge: '0.00' }, {}, 'free'],
    ['that a subscription changes later', { perPost: { min: '1', max: '2' } }, {}, 'subscription'],
  ])('%s says nothing', (_, change, balance, reason) => {
    expect(reasonOf(judgeEvidence(lost(change), told('99.94292', balance), []))).toBe(reason)
  })

  test('of an account that is gone says nothing', () => {
    expect(judgeEvidence(lost(), undefined, [])).toEqual({ kind: 'unknown', reason: 'no-account' })
  })

  test('soon after may not be the last word, and is evidence again after a decision was taken back', () => {
    const early = told('100.84292', { askedAt: LOST + 1, at: LOST + 200 })
    expect(judgeEvidence(lost(), early, [])).toMatchObject({ kind: 'unchanged', isEarly: true })
    const reopened = {
      at: ASKED + 5000,
      from: 'dismissed',
      to: 'unconfirmed',
      event: 'user-reopened',
    } as const
    const again = lost({ history: [...lost().history, reopened] })
    expect(judgeEvidence(again, told('99.94292'), [])).toMatchObject({ kind: 'as-charged' })
  })
})

describe('other orders of the account', () => {
  test('placed in between are taken off', () => {
    const others = [other(), other({ id: 'free', charge: '0' })]
    expect(judge(others, '98.84292')).toMatchObject({ kind: 'unchanged', others: { count: 1, cost: '2' } })
    expect(judge(others, '97.94292')).toMatchObject({ kind: 'as-charged', drop: '0.9' })
    expect(judge(others, '99.94292')).toMatchObject({ kind: 'otherwise', drop: '-1.1' })
  })

  const early = { createdAt: 1, history: [event(1, 'confirmed'), event(2, 'accepted')] }
  const report = (at: number, rawStatus: string, charge = '2') => ({ at, rawStatus, charge })

  test.each<[string, Partial<Order>]>([
    ['of another account', { panelId: 'panel-2' }],
    ['that is the order itself', { id: 'order-1' }],
    ['refused', { state: 'refused' }],
    ['that the person says was not placed, long before', { ...early, state: 'dismissed' }],
    ['begun after the balance was told', { createdAt: ASKED + 200, state: 'sending', history: [] }],
    ['placed long before', early],
    [
      'lost long before',
      { ...early, state: 'unconfirmed', history: [event(1, 'confirmed'), event(2, 'no-answer')] },
    ],
    [
      'completed meanwhile',
      { ...early, statusReports: [report(3, 'Pending'), report(SENT + 9, 'Completed')] },
    ],
    ['refunded long before', { ...early, statusReports: [report(3, 'Pending'), report(4, 'Canceled', '0')] }],
    [
      'refunded after the balance',
      {
        ...early,
        statusReports: [
          report(3, 'Pending'),
          report(ASKED + 300, 'Pending', '2.00'),
          report(ASKED + 400, 'Canceled'),
        ],
      },
    ],
  ])('%s do not matter', (_, change) => {
    expect(judge([other(change)])).toMatchObject({ kind: 'as-charged', others: { count: 0 } })
  })

  test('said not to have been placed are the reason for a fall as well as the order itself', () => {
    const denied = other({ state: 'dismissed', charge: '0.9' })
    expect(judge([denied, other({ id: 'clear' })], '97.94292')).toMatchObject({
      kind: 'unknown',
      reason: 'other-denied',
      other: denied,
    })
    expect(judge([denied], '100.84292')).toMatchObject({ kind: 'unchanged' })
  })

  const added = [{ at: SENT + 9, from: undefined, to: 'placed', event: 'added-by-number' }] as const

  test.each<[string, Partial<Order>, string]>([
    ['unconfirmed', { state: 'unconfirmed' }, 'other-open'],
    ['being sent', { state: 'sending', history: [event(SENT + 60_000, 'confirmed')] }, 'other-open'],
    [
      'accepted while the balance was asked for',
      { history: [event(ASKED - 9, 'confirmed'), event(ASKED + 1, 'accepted')] },
      'other-near',
    ],
    [
      'accepted just before',
      { createdAt: SENT - 3000, history: [event(SENT - 3000, 'confirmed'), event(SENT - 2000, 'accepted')] },
      'other-near',
    ],
    [
      'that the person found, and the panel may have taken late',
      { history: [event(SENT, 'confirmed'), event(ASKED - 60_000, 'no-answer')] },
      'other-near',
    ],
    [
      'canceled since',
      { ...early, statusReports: [report(3, 'Pending'), report(SENT + 9, 'Canceled')] },
      'other-moved',
    ],
    ['partial since', { statusReports: [report(SENT + 70_000, 'Partial')] }, 'other-moved'],
    [
      'that cost more since',
      { ...early, statusReports: [report(3, 'Pending'), report(SENT + 9, 'Pending', '2.1')] },
      'other-moved',
    ],
    [
      'that cost something else than expected',
      { statusReports: [report(SENT + 70_000, 'Pending', '1.9')] },
      'other-moved',
    ],
    ['in words that no one knows', { statusReports: [report(SENT + 70_000, 'Zwrot')] }, 'other-moved'],
    [
      'not looked at since',
      { ...early, tracking: { status: 'pending', rawStatus: 'Pending', at: ASKED } },
      'other-unseen',
    ],
    ['added by its number', { history: added }, 'other-added'],
    ['that charge for each post', { ...early, perPost: { min: '1', max: '2' } }, 'other-subscription'],
    ['charged in another currency', { currency: 'EUR' }, 'other-currency'],
  ])('%s make it uncertain, and it says which', (_, change, reason) => {
    const doubtful = other(change)
    const evidence = judge([other({ id: 'clear' }), doubtful])
    expect(evidence).toMatchObject({ kind: 'unknown', reason, other: doubtful, before: '100.84292' })
    expect(isStale(evidence)).toBe(reason === 'other-unseen' || reason === 'other-near')
  })
})
