import { beforeEach, describe, expect, test } from 'vitest'
import { placeOrder } from '../../../lib/orders/placing/place'
import { storedCatalog } from '../../catalog/on-disk'
import { failed, type Outcome, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf } from '../as-shown'
import { connected, draft, service } from '../rows'

/* The order goes out by prices of now: a catalog older than ten minutes is fetched again before. */

const MINUTE = 60_000
let environment: TestEnvironment

const row = (change: object = {}) => {
  const { id, dripfeed: _, ...rest } = service()
  return { service: id, ...rest, ...change }
}
const panelSays = (services: Outcome, balance: Outcome = ok({ balance: '100', currency: 'USD' })) => {
  environment.world.script = panelOf({ services, balance, add: ok({ order: 1 }) })
}
const confirm = (agreed: { readonly allowStale?: boolean; readonly charge?: string } = {}) =>
  placeOrder(
    { draftId: 'draft-1', input: inputOf(draft()), charge: '0.9', currency: 'USD', ...agreed },
    environment,
  )

let fetchedAt: number

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
  await environment.database.put('drafts', draft())
  fetchedAt = environment.clock.at
  environment.clock.at += 10 * MINUTE + 1
})

test('prices of ten minutes ago are good enough, and are not asked for', async () => {
  environment.clock.at -= 1
  panelSays(failed('offline'))
  expect(await confirm()).toMatchObject({ kind: 'placed' })
  expect(environment.actions()).toEqual(['balance', 'add'])
})

test('older ones are fetched first, and the balance stays the last thing asked', async () => {
  panelSays(ok([row()]))
  expect(await confirm()).toMatchObject({ kind: 'placed' })
  expect(environment.actions()).toEqual(['services', 'balance', 'add'])
  expect((await storedCatalog(environment.database))?.at).toBe(environment.clock.at)
})

test('prices from the future are old ones: the clock was set back', async () => {
  environment.clock.at = fetchedAt - 1
  panelSays(ok([row()]))
  await confirm()
  expect(environment.actions()).toEqual(['services', 'balance', 'add'])
})

describe('what changed meanwhile stops the order', () => {
  test.each<[string, object, object]>([
    ['a rise', { rate: '0.91' }, { why: 'charge-changed', charge: '0.91' }],
    ['a fall', { rate: '0.5' }, { why: 'charge-changed', charge: '0.5' }],
    ['a higher minimum', { min: '2000' }, { why: 'invalid', problems: { quantity: { problem: 'below' } } }],
    ['a lower maximum', { max: '900' }, { why: 'invalid', problems: { quantity: { problem: 'above' } } }],
    [
      'another number',
      { service: 2 },
      { why: 'invalid', problems: { service: { problem: 'service-gone' } } },
    ],
    ['another type', { type: 'Poll' }, { why: 'invalid', problems: { answer_number: {} } }],
  ])('%s', async (_, change, reason) => {
    panelSays(ok([row(change)]))
    expect(await confirm()).toMatchObject({ kind: 'not-sent', reason })
    expect(environment.actions()).toEqual(['services', 'balance'])
    expect(await environment.database.getAll('drafts')).toEqual([draft()])
    // Agreed to the new price, it goes out, and the services are not asked for twice.
    if ('charge' in reason)
      expect(await confirm({ charge: String(reason.charge) })).toMatchObject({ kind: 'placed' })
  })

  test('a balance that no longer suffices is said with what is missing', async () => {
    panelSays(ok([row()]), ok({ balance: '0.4', currency: 'USD' }))
    const reason = { why: 'invalid', problems: { charge: { problem: 'funds', value: '0.5' } } }
    expect(await confirm()).toMatchObject({ kind: 'not-sent', reason })
    expect(environment.actions()).not.toContain('add')
  })
})

describe('prices that cannot be had again', () => {
  test.each<[string, Outcome]>([
    ['a lost connection', failed('offline')],
    ['a time-out', failed('time-out')],
    ['too many requests', ok({ error: 'Too many requests' }, 429)],
    ['a page', ok('<html>')],
  ])('%s: the user is told how old they are, and may agree', async (_, answer) => {
    panelSays(answer)
    expect(await confirm()).toMatchObject({ kind: 'not-sent', reason: { why: 'stale-price', at: fetchedAt } })
    expect([environment.actions(), await environment.database.getAll('orders')]).toEqual([
      ['services', 'balance'],
      [],
    ])
    expect(await confirm({ allowStale: true })).toMatchObject({ kind: 'placed' })
  })

  test('a yes to old prices is no yes to others', async () => {
    panelSays(ok([row({ rate: '9' })]))
    expect(await confirm({ allowStale: true })).toMatchObject({
      reason: { why: 'charge-changed', charge: '9' },
    })
  })

  test('an account that does not work at all is said instead', async () => {
    panelSays(ok({ error: 'Invalid API key' }), ok({ error: 'Invalid API key' }))
    expect(await confirm()).toMatchObject({ reason: { why: 'panel', answer: { class: 'key' } } })
  })
})
