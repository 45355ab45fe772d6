import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { registerAlarms } from '../../entrypoints/background/alarms'
import { type TestEnvironment, testEnvironment } from '../environment'
import { order } from '../orders/rows'

const HOUR = 3_600_000

let environment: TestEnvironment
let scheduledTime: number

const create = vi.fn((_name: string, { when }: { readonly when: number }) => {
  scheduledTime = when
})

const get = vi.fn(async () => ({ scheduledTime }))

/** A worker starts and has set its alarm right: what it does next begins when that is done. */
async function start(): Promise<void> {
  create.mockClear()
  get.mockClear()
  registerAlarms(Promise.resolve(environment))
  await vi.waitFor(() => expect(get).toHaveBeenCalled())
  environment.announce('orders')
  await vi.waitFor(() => expect(get.mock.calls.length).toBeGreaterThan(1))
}

beforeEach(async () => {
  environment = await testEnvironment()
  const alarms = { get, create, onAlarm: { addListener: vi.fn() } }
  Object.assign(browser, { alarms })
})

test('an alarm that a wrong clock set hours ahead is set again when a worker starts', async () => {
  const at = environment.clock.at
  scheduledTime = at + 6 * HOUR
  await environment.database.put('orders', order({ createdAt: at - 40_000, dueAt: at + 6 * HOUR }))
  await start()
  expect(create.mock.calls).toEqual([['track-orders', { when: at + 30_000 }]])
  await start()
  expect(create).not.toHaveBeenCalled()
})
