import { beforeEach, describe, expect, test } from 'vitest'
import { removeAccount } from '../../../lib/accounts/remove-account'
import { placeOrder } from '../../../lib/orders/placing/place'
import { connectPanel } from '../../../lib/panels/connect'
import { updatePanel } from '../../../lib/panels/open'
import { storeCatalog } from '../../catalog/on-disk'
import { ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf } from '../as-shown'
import { connected, draft, service } from '../rows'

/* What becomes of an order when the world changes between the click on the button and the request. */

const BALANCE = ok({ balance: '100', currency: 'USD' })
const confirmation = (change = {}) => ({
  draftId: 'draft-1',
  input: inputOf(draft()),
  charge: '0.9',
  currency: 'USD',
  ...change,
})
let environment: TestEnvironment

const adds = () => environment.actions().filter((action) => action === 'add').length
const kept = async () => [
  adds(),
  await environment.database.getAll('orders'),
  (await environment.database.getAll('drafts')).map(({ quantity }) => quantity),
]
const place = (change = {}) => placeOrder(confirmation(change), environment)

/** While the balance is asked for, `happens`. */
function meanwhile(happens: () => Promise<unknown>, answers: Readonly<Record<string, Script>> = {}) {
  const balance = async () => {
    await happens()
    return BALANCE
  }
  environment.world.script = panelOf({ balance, add: ok({ order: 1 }), ...answers })
}

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
  await environment.database.put('drafts', draft())
})

describe('the account', () => {
  test.each(['while the balance is asked for', 'just before it is stored'])(
    'that is removed %s gets no order any more, and what was typed stays',
    async (when) => {
      const remove = () => removeAccount('panel-1', environment)
      let asked = 0
      const hasPermission = async () => {
        // Looked at once before the balance, and again as the last step before the ledger.
        if (++asked === 2) await remove()
        return true
      }
      if (when.startsWith('while')) meanwhile(remove)
      else {
        meanwhile(async () => undefined)
        environment = { ...environment, hasPermission }
      }
      expect(await place()).toMatchObject({ kind: 'not-sent' })
      expect(await kept()).toEqual([0, [], ['1000']])
    },
  )

  test.each([
    ['to another key', { keyTail: 'wxyz' }],
    ['to another address', { url: 'https://other.example/api/v2' }],
  ])('that is moved %s gets no order on the old one', async (_, change) => {
    meanwhile(() => updatePanel('panel-1', (panel) => ({ ...panel, ...change }), environment))
    expect(await place()).toMatchObject({ kind: 'not-sent', reason: { why: 'panel' } })
    expect(await kept()).toEqual([0, [], ['1000']])
  })

  test('that was removed and is connected again is another one: the draft asks for an account', async () => {
    await removeAccount('panel-1', environment)
    environment.world.script = panelOf({ balance: BALANCE, services: ok('[]') })
    const typed = { name: 'Again', url: 'https://panel.example/api/v2', key: 'a-key' }
    expect(await connectPanel(typed, environment)).toMatchObject({ kind: 'connected' })
    expect(await place()).toMatchObject({ reason: { why: 'panel', answer: { failure: 'gone' } } })
    expect(await kept()).toEqual([0, [], ['1000']])
  })

  test('that changes its currency is asked about, with nothing sent', async () => {
    await storeCatalog(environment.database, {
      panelId: 'panel-1',
      at: environment.clock.at,
      currency: 'USD',
      services: [service()],
    })
    environment.world.script = panelOf({ balance: ok({ balance: '100', currency: 'INR' }) })
    expect(await place()).toEqual({ kind: 'not-sent', reason: { why: 'currency-changed', currency: 'INR' } })
    // The form shows the new currency by now, beside the prices of the old one.
    expect(await place({ currency: 'INR', allowStale: true })).toMatchObject({ kind: 'not-sent' })
    expect(await kept()).toEqual([0, [], ['1000']])
  })
})

describe('the service', () => {
  /** The form showed what is twelve minutes old by now; the panel has something else. */
  async function now(...services: readonly object[]) {
    environment.clock.at += 12 * 60_000
    meanwhile(async () => undefined, { services: () => ok(services) })
    return place()
  }
  const wire = (change = {}) => {
    const { id, ...rest } = { ...service(), ...change }
    return { ...rest, service: id, min: String(rest.min), max: String(rest.max) }
  }

  test.each([
    ['is gone', [wire({ id: '2' })], { why: 'invalid', problems: { service: { problem: 'service-gone' } } }],
    ['costs more', [wire({ rate: '1.20' })], { why: 'charge-changed', charge: '1.2' }],
    ['costs less', [wire({ rate: '0.40' })], { why: 'charge-changed', charge: '0.4' }],
    ['takes no such quantity', [wire({ min: 2000 })], { why: 'invalid', problems: { quantity: {} } }],
    ['is of a type that no one knows', [wire({ type: 'Telepathy' })], { why: 'invalid' }],
  ])('that %s is not ordered, and the user is told', async (_, services, reason) => {
    expect(await now(...services)).toMatchObject({ kind: 'not-sent', reason })
    expect(await kept()).toEqual([0, [], ['1000']])
  })
})

test('a balance that falls meanwhile is told with what is missing, and nothing is sent', async () => {
  environment.world.script = panelOf({ balance: ok({ balance: '0.25', currency: 'USD' }) })
  const problems = { charge: { problem: 'funds', value: '0.65' } }
  expect(await place()).toMatchObject({ kind: 'not-sent', reason: { why: 'invalid', problems } })
  expect(await kept()).toEqual([0, [], ['1000']])
})
