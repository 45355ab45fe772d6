import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { removeAccount } from '../../../lib/accounts/remove-account'
import { updateOrder } from '../../../lib/orders/ledger/change-order'
import { countNeedingAttention } from '../../../lib/orders/ledger/ledger'
import { countListed, readOrderPage } from '../../../lib/orders/ledger/order-list'
import { markSeen } from '../../../lib/orders/order/lifecycle'
import { LISTINGS } from '../../../lib/orders/order/listing'
import { pollDue } from '../../../lib/orders/tracking/poll-due'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { storeOrders } from '../derived-rows'
import { connected, order } from '../rows'

/* An order that no one knows about waits for the user, whatever else goes on. */

const lost = order({
  state: 'unconfirmed',
  needsAttention: 1,
  createdAt: 1,
  history: [{ at: 2, from: 'sending', to: 'unconfirmed', event: 'no-answer', failure: 'time-out' }],
})

let environment: TestEnvironment

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
  await storeOrders(environment.database, [lost])
})

const isStillThere = async () => {
  expect(await environment.database.get('orders', lost.id)).toEqual(lost)
  expect(await countNeedingAttention(environment.database)).toBe(1)
  const { orders } = await readOrderPage(environment.database, { listings: LISTINGS }, 1)
  expect(orders).toEqual([lost])
  expect(await countListed(environment.database)).toMatchObject({ unconfirmed: 1 })
}

test('it outlives looking, waking, tracking and years', async () => {
  for (const years of [0, 1, 10]) {
    environment.clock.at += years * 31_557_600_000
    await updateOrder(lost.id, markSeen, environment)
    await recoverOrders({ ...environment, workerId: `life-${years}` })
    await pollDue(environment)
    for (let at = 0; at < 30; at += 1) {
      await environment.database.put('orders', order({ id: `newer-${years}-${at}`, createdAt: 100 + at }))
    }
    await isStillThere()
  }
})

test('it outlives its account', async () => {
  await removeAccount('panel-1', environment)
  expect(await environment.database.getAllKeys('panels')).toEqual([])
  await isStillThere()
})

test('nothing else in the program deletes an order', () => {
  const files = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
  )
  // `check-derived.test.ts` holds all writes to `changeOrders`, whose ledger alone removes.
  const deleting = files.filter((name) => /\bledger\.remove\(/.test(readFileSync(name, 'utf8')))
  // Those of the demo account, the twin of one that was accepted or found, and one that was never sent: each has tests.
  expect(deleting.toSorted()).toEqual([
    'lib/orders/ledger/leave-panel.ts',
    'lib/orders/placing/accept.ts',
    'lib/orders/placing/claim.ts',
    'lib/orders/unconfirmed/resolve.ts',
  ])
})
