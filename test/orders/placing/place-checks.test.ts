import { beforeEach, describe, expect, test } from 'vitest'
import type { Agreement } from '../../../lib/orders/placing/checks'
import type { PanelLimits } from '../../../lib/orders/placing/panel-limits'
import { placeOrder } from '../../../lib/orders/placing/place'
import type { PlaceOrderReply } from '../../../lib/orders/placing/placing'
import { saveLimits } from '../../../lib/orders/placing/save-limits'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf } from '../as-shown'
import { connected, draft, order, panel, service } from '../rows'

/* What the background itself judges at the last moment, whatever the form showed. */

const MINUTE = 60_000
let environment: TestEnvironment
let sent: number

const confirm = (draftId: string, agreed: Agreement = {}, change: Parameters<typeof draft>[0] = {}) => {
  const input = inputOf(draft(change))
  return placeOrder({ draftId, input, charge: '0.9', currency: 'USD', ...agreed }, environment)
}
const limit = (change: Partial<PanelLimits>) =>
  saveLimits('panel-1', { above: 'typed', currency: 'USD', ...change }, environment)
const kinds = (placings: readonly PlaceOrderReply[]) =>
  placings.map((placing) => (placing.kind === 'not-sent' ? placing.reason.why : placing.kind)).sort()
const states = async () => (await environment.database.getAll('orders')).map(({ state }) => state)

beforeEach(async () => {
  sent = 0
  const add = () => ok({ order: ++sent })
  environment = await testEnvironment(panelOf({ balance: ok({ balance: '100', currency: 'USD' }), add }))
  await connected(environment)
  for (const id of ['one', 'two', 'three']) await environment.database.put('drafts', draft({ id }))
})

describe('the same order within ten minutes', () => {
  test('is asked about, stays a draft, and goes out after a yes', async () => {
    await confirm('one')
    const { at } = environment.clock
    environment.clock.at += 9 * MINUTE
    expect(await confirm('two')).toEqual({ kind: 'not-sent', reason: { why: 'repeat', at, isUnsure: false } })
    expect([sent, await environment.database.get('drafts', 'two')]).toEqual([1, draft({ id: 'two' })])
    expect(await confirm('two', { repeatOf: at })).toMatchObject({ kind: 'placed' })
    expect(sent).toBe(2)
  })

  test('is said to be unsure where no one knows whether the first was placed', async () => {
    await confirm('one')
    const first = await environment.database.get('orders', 'one')
    if (first) await environment.database.put('orders', { ...first, state: 'unconfirmed' })
    expect(await confirm('two')).toMatchObject({ reason: { why: 'repeat', isUnsure: true } })
  })

  test('a yes to one of them is no yes to a later one', async () => {
    await confirm('one')
    const repeatOf = environment.clock.at
    environment.clock.at += MINUTE
    const both = await Promise.all([confirm('two', { repeatOf }), confirm('three', { repeatOf })])
    expect(both).toMatchObject([
      { kind: 'placed' },
      { kind: 'not-sent', reason: { why: 'repeat', at: environment.clock.at, isUnsure: false } },
    ])
    expect(sent).toBe(2)
  })

  test('of two windows at the same moment goes out once', async () => {
    expect(kinds(await Promise.all([confirm('one'), confirm('two'), confirm('three')]))).toEqual([
      'placed',
      'repeat',
      'repeat',
    ])
    expect([sent, await states()]).toEqual([1, ['placed']])
  })

  test('after ten minutes, at another panel, or after a no is simply an order', async () => {
    await environment.database.put(
      'orders',
      order({ id: 'no', state: 'refused', createdAt: environment.clock.at }),
    )
    await environment.database.put(
      'orders',
      order({ id: 'other', panelId: 'other', createdAt: environment.clock.at }),
    )
    await environment.database.put(
      'orders',
      order({ id: 'old', createdAt: environment.clock.at - 10 * MINUTE }),
    )
    expect(await confirm('one')).toMatchObject({ kind: 'placed' })
  })

  test('is found though the clock was set back', async () => {
    await confirm('one')
    environment.clock.at -= 3 * 60 * MINUTE
    // The catalog is from the future then, and is fetched again; this panel has none to give.
    expect(kinds([await confirm('two', { allowStale: true })])).toEqual(['repeat'])
  })

  test('a yes to that is no yes to a limit', async () => {
    await confirm('one')
    const repeatOf = environment.clock.at
    await limit({ perDay: '1' })
    expect(kinds([await confirm('two', { repeatOf })])).toEqual(['limit'])
    expect(kinds([await confirm('two', { typedAmount: '0.9' })])).toEqual(['repeat'])
    expect(kinds([await confirm('two', { typedAmount: '0.9', repeatOf })])).toEqual(['placed'])
  })
})

describe('a limit', () => {
  test('for one order stops it before anything is sent, and says by how much', async () => {
    await limit({ perOrder: '0.5' })
    expect(await confirm('one')).toEqual({
      kind: 'not-sent',
      reason: { why: 'limit', which: 'order', limit: '0.5', charge: '0.9', spent: '0', mode: 'typed' },
    })
    expect([sent, await states(), environment.actions()]).toEqual([0, [], ['balance']])
    expect(kinds([await confirm('one', { typedAmount: '0.90' })])).toEqual(['placed'])
  })

  test('above which nothing is ordered holds, whatever was typed', async () => {
    await limit({ perOrder: '0.5', above: 'block' })
    expect(kinds([await confirm('one', { typedAmount: '0.9', repeatOf: 1, allowStale: true })])).toEqual([
      'limit',
    ])
    expect(sent).toBe(0)
  })

  test('for one day is not passed by orders confirmed at the same moment', async () => {
    await limit({ perDay: '2', above: 'block' })
    const links = ['one', 'two', 'three'].map((id) => ({ id, link: `https://video.example/${id}` }))
    const placings = await Promise.all(links.map(({ id, link }) => confirm(id, {}, { link })))
    expect(kinds(placings)).toEqual(['limit', 'placed', 'placed'])
    expect([sent, await states()]).toEqual([2, ['placed', 'placed']])
  })

  test('for one day counts an order that no one knows of, and not one that was refused', async () => {
    await limit({ perDay: '1', above: 'block' })
    environment.world.script = panelOf({
      balance: ok({ balance: '100', currency: 'USD' }),
      add: ({ fields }) => (fields.link?.endsWith('one') ? ok({ error: 'no' }) : ok('', 500)),
    })
    const at = (id: string) => confirm(id, {}, { link: `https://video.example/${id}` })
    expect(kinds([await at('one'), await at('two'), await at('three')])).toEqual([
      'limit',
      'refused',
      'unconfirmed',
    ])
  })

  test('is judged by the clock of the moment: after midnight the day is new', async () => {
    const midnight = new Date(environment.clock.at).setHours(24, 0, 0, 0)
    await limit({ perDay: '1', above: 'block' })
    environment.clock.at = midnight - 1
    await connected(environment)
    await confirm('one')
    const link = 'https://video.example/two'
    expect(kinds([await confirm('two', {}, { link })])).toEqual(['limit'])
    environment.clock.at = midnight
    expect(kinds([await confirm('two', {}, { link })])).toEqual(['placed'])
  })

  test('that was typed for one amount is asked for again when the price has changed', async () => {
    await limit({ perOrder: '0.5' })
    await connected(environment, {}, [service({ rate: '0.95' })])
    expect(await confirm('one', { typedAmount: '0.9' })).toMatchObject({
      reason: { why: 'charge-changed', charge: '0.95' },
    })
    const shown = { draftId: 'one', input: inputOf(draft()), charge: '0.95', currency: 'USD' }
    expect(await placeOrder({ ...shown, typedAmount: '0.9' }, environment)).toMatchObject({
      reason: { why: 'limit', charge: '0.95' },
    })
    expect(sent).toBe(0)
    expect(await placeOrder({ ...shown, typedAmount: '0.95' }, environment)).toMatchObject({ kind: 'placed' })
  })

  test('set while the balance is asked for still counts', async () => {
    const balance = async () => {
      await limit({ perOrder: '0.1', above: 'block' })
      return ok({ balance: '100', currency: 'USD' })
    }
    environment.world.script = panelOf({ balance, add: () => ok({ order: ++sent }) })
    expect([kinds([await confirm('one')]), sent]).toEqual([['limit'], 0])
  })

  test('of another account does not count', async () => {
    await environment.database.put('panels', panel({ id: 'other' }))
    await saveLimits('other', { above: 'block', currency: 'USD', perOrder: '0.1' }, environment)
    expect(kinds([await confirm('one')])).toEqual(['placed'])
  })
})
