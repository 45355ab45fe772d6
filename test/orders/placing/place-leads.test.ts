import { beforeEach, expect, test } from 'vitest'
import { readSetting, writeSetting } from '../../../lib/db/settings'
import { showInPopup } from '../../../lib/orders/form/drafts'
import { failed, type Outcome, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { placeAsShown } from '../as-shown'
import { connected, draft } from '../rows'

/* Where the popup finds itself after an order, and what is said where several things stand in its way. */

let environment: TestEnvironment

const CONFIRMED = { draftId: 'draft-1', charge: '0.9' }
const FORM = { view: 'form', draftId: 'draft-1' } as const
const ORDER = { view: 'order', orderId: 'draft-1' } as const
const view = () => readSetting(environment.database, 'popup-view')

async function place(add: Outcome, balance: Outcome = ok({ balance: '100', currency: 'USD' })) {
  environment.world.script = panelOf({ balance, add })
  return placeAsShown(CONFIRMED, environment)
}

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
  await environment.database.put('drafts', draft())
  await writeSetting(environment.database, 'popup-view', FORM)
})

test.each([
  ['placed', ok({ order: 1 }), ORDER],
  ['unconfirmed', failed('time-out'), ORDER],
  ['refused', ok({ error: 'Not enough funds on balance' }), { view: 'form', draftId: 'id-1' }],
  ['not-sent', { ...failed('waiting'), pauseMs: 60_000 }, FORM],
])('an order that is %s', async (kind, add, leadsTo) => {
  expect(await place(add)).toMatchObject({ kind })
  expect(await view()).toEqual(leadsTo)
})

test('who has gone on to something else stays there', async () => {
  const add = async () => {
    await showInPopup({ view: 'home' }, environment)
    return ok({ order: 1 })
  }
  environment.world.script = panelOf({ balance: ok({ balance: '100', currency: 'USD' }), add })
  expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({ kind: 'placed' })
  expect(await view()).toEqual({ view: 'home' })
})

test('a draft that is gone is said before a protection that is missing', async () => {
  const unprotected = { ...environment, protectWrites: () => Promise.reject(new Error('no rules')) }
  await environment.database.delete('drafts', 'draft-1')
  const placing = await placeAsShown(CONFIRMED, unprotected)
  expect(placing).toMatchObject({ kind: 'not-sent', reason: { why: 'already-confirmed' } })
  expect(environment.requests).toEqual([])
})

test('a protection that is missing is said before an account that is gone', async () => {
  const unprotected = { ...environment, protectWrites: () => Promise.reject(new Error('no rules')) }
  await environment.database.delete('panels', 'panel-1')
  await expect(placeAsShown(CONFIRMED, unprotected)).rejects.toThrow('no rules')
})

test('a panel that gives no balance is told of in the account’s row, in one write', async () => {
  const before = environment.changes.length
  const refusal = ok({ error: 'Invalid API key' })
  expect(await place(ok({ order: 1 }), refusal)).toMatchObject({ kind: 'not-sent', reason: { why: 'panel' } })
  const row = await environment.database.get('panels', 'panel-1')
  expect(row).toMatchObject({ balance: { amount: '5' }, trouble: { class: 'key' } })
  environment.clock.at += 5
  environment.changes.length = before
  expect(await place(ok({ order: 1 }))).toMatchObject({ kind: 'placed' })
  const after = await environment.database.get('panels', 'panel-1')
  expect(after?.balance).toEqual({
    ...{ amount: '100', currency: 'USD' },
    ...{ at: environment.clock.at, askedAt: environment.clock.at },
  })
  expect(after).not.toHaveProperty('trouble')
  expect(environment.changes.filter((change) => change === 'panels')).toHaveLength(1)
})
