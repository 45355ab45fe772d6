import { describe, expect, test } from 'vitest'
import { removeAccount } from '../../../lib/accounts/remove-account'
import type { Order } from '../../../lib/orders/order/order'
import { objectionTo } from '../../../lib/orders/placing/checks'
import { overLimit } from '../../../lib/orders/placing/limits'
import type { PanelLimits } from '../../../lib/orders/placing/panel-limits'
import { saveLimits } from '../../../lib/orders/placing/save-limits'
import { testEnvironment } from '../../environment'
import fc from '../../fast-check'
import { order } from '../rows'

/** Half past noon, where the user is. */
const NOON = new Date(2023, 10, 15, 12, 30).getTime()
const MIDNIGHT = new Date(2023, 10, 15).getTime()
const limits = (change: Partial<PanelLimits> = {}): PanelLimits => ({
  above: 'typed',
  currency: 'USD',
  ...change,
})
const earlier = (change: Partial<Order> = {}) => order({ id: 'before', createdAt: NOON - 1, ...change })
const over = (set: PanelLimits | undefined, rows: readonly Order[] = [], change: Partial<Order> = {}) =>
  overLimit(order({ id: 'new', createdAt: NOON, ...change }), rows, set, NOON)

describe('the most for one order', () => {
  test.each([
    ['0.89', true],
    ['0.9', false],
    ['0.90', false],
    ['0.8999999999999999999999', true],
    [undefined, false],
  ])('of %s: an order of 0.90 is above it: %s', (perOrder, isOver) => {
    expect(over(limits({ perOrder }))?.which).toBe(isOver ? 'order' : undefined)
  })

  test.each([
    ['its posts', { posts: '3' }, '6'],
    ['new and old posts', { posts: '3', old_posts: '2' }, '10'],
    ['one post, where their number is not limited', {}, '2'],
  ])('counts what %s of a subscription may cost, since it takes nothing yet', (_, fields, charge) => {
    const subscription = {
      charge: '0',
      perPost: { min: '0.5', max: '2' },
      fields: { service: '1', ...fields },
    }
    expect(over(limits({ perOrder: '1.99' }), [], subscription)).toMatchObject({ which: 'order', charge })
    expect(over(limits({ perOrder: charge }), [], subscription)).toBeUndefined()
  })

  test('without any limit there is none', () => {
    expect([over(undefined), over(limits())]).toEqual([undefined, undefined])
  })
})

describe('the most for one day', () => {
  const day = limits({ perDay: '1.8' })

  test('is reached, and then passed, by the last decimal', () => {
    expect(over(day, [earlier()])).toBeUndefined()
    expect(over(day, [earlier({ charge: '0.90000000001' })])).toEqual({
      which: 'day',
      limit: '1.8',
      charge: '0.9',
      spent: '0.90000000001',
      mode: 'typed',
    })
  })

  test.each<[string, Partial<Order>, boolean]>([
    ['on its way', { state: 'sending' }, true],
    ['that no one knows of', { state: 'unconfirmed' }, true],
    ['refused', { state: 'refused' }, false],
    ['said never to have been made', { state: 'dismissed' }, false],
    ['of the first moment of today', { createdAt: MIDNIGHT }, true],
    ['of the last moment of yesterday', { createdAt: MIDNIGHT - 1 }, false],
    ['later than now, for the clock was set back', { createdAt: NOON + 3_600_000 }, true],
    ['in another currency, which cannot be added', { currency: 'INR' }, false],
    [
      'placed elsewhere and added by its number',
      { history: [{ at: 1, from: undefined, to: 'placed', event: 'added-by-number' }] },
      false,
    ],
    ['of a subscription', { charge: '0', perPost: { min: '0.1', max: '1' } }, true],
    [
      'of a subscription by all of its posts',
      { charge: '0', perPost: { min: '0.1', max: '0.2' }, fields: { service: '5', posts: '5' } },
      true,
    ],
  ])('an order %s', (_, change, counts) => {
    const row = earlier({ charge: '0.91', ...change })
    expect(over(day, [row])?.which).toBe(counts ? 'day' : undefined)
  })

  test('starts over at midnight in the user’s time zone', () => {
    const row = earlier({ createdAt: MIDNIGHT - 60_000, charge: '1.8' })
    const at = (now: number) => overLimit(order({ createdAt: now }), [row], day, now)?.which
    expect([at(MIDNIGHT - 1), at(MIDNIGHT)]).toEqual(['day', undefined])
    // The clock goes back over midnight: what was spent that day counts again.
    expect(at(MIDNIGHT - 30_000)).toBe('day')
  })

  test('limits of another currency are compared with nothing', () => {
    const rupees = limits({ perOrder: '1000', currency: 'INR', above: 'block' })
    expect(over(rupees)).toMatchObject({ which: 'currency', mode: 'block' })
  })
})

test('whatever was ordered before, the day never goes above its limit unasked', () => {
  const amount = fc
    .integer({ min: 1, max: 500_000 })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 30 }), amount, (charges, perDay) => {
      const rows: Order[] = []
      for (const charge of charges) {
        const next = order({ id: String(rows.length), createdAt: NOON, charge })
        if (!overLimit(next, rows, limits({ perDay }), NOON)) rows.push(next)
      }
      const cents = (text: string) => Math.round(Number(text) * 100)
      expect(rows.reduce((sum, { charge }) => sum + cents(charge), 0)).toBeLessThanOrEqual(cents(perDay))
    }),
  )
})

describe('what is agreed to', () => {
  const judge = (set: PanelLimits, typedAmount?: string) =>
    objectionTo(order({ createdAt: NOON }), { typedAmount }, [], { 'panel-1': set }, NOON)

  test.each([
    ['nothing typed', undefined, 'limit'],
    ['less', '0.8', 'limit'],
    ['more', '9', 'limit'],
    ['exactly it', '0.90', undefined],
  ])('%s', (_, typed, why) => {
    expect(judge(limits({ perOrder: '0.5' }), typed)?.why).toBe(why)
  })

  test('no typing passes a limit above which nothing is ordered', () => {
    expect(judge(limits({ perOrder: '0.5', above: 'block' }), '0.9')?.why).toBe('limit')
  })

  test('limits of another panel do not count', () => {
    const others = { other: limits({ perOrder: '0.1' }) }
    expect(objectionTo(order({ createdAt: NOON }), {}, [], others, NOON)).toBeUndefined()
  })
})

test('limits are kept by panel, changed one by one and go with the panel', async () => {
  const environment = await testEnvironment()
  const [one, two] = [limits({ perOrder: '1' }), limits({ perDay: '2', above: 'block' })]
  await Promise.all([saveLimits('a', one, environment), saveLimits('b', two, environment)])
  expect(await environment.database.get('settings', 'limits')).toEqual({ a: one, b: two })
  await removeAccount('a', environment)
  expect(await environment.database.get('settings', 'limits')).toEqual({ b: two })
  expect(environment.changes).toEqual([
    'panels',
    'panels',
    'panels',
    'orders',
    'catalogs',
    'choices',
    'drafts',
    'batches',
  ])
})
