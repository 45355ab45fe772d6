import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { orderLines } from '../../lib/orders/batch/order-lines'
import { isAnyRunning, resumeBatches } from '../../lib/orders/batch/run'
import { keepAwake } from './keep-awake'
import type { Ready } from './ready'

const ALARM = 'go-on-with-lists'

/** Alarms come no sooner. */
const EVERY_MINUTES = 0.5

/** Goes through the lists that run. Until they are over an alarm wakes the next worker, should this one die. */
async function goThrough(environment: Environment): Promise<void> {
  if (!(await isAnyRunning(environment))) return
  browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES })
  await resumeBatches(orderLines, environment)
  if (await isAnyRunning(environment)) return
  await browser.alarms.clear(ALARM)
  // One may have begun between the two.
  await goThrough(environment)
}

/** Lets the lists go on in the background: nobody waits for their end. */
export const goOnWithLists = (environment: Environment): void =>
  void keepAwake(goThrough(environment)).catch(() => undefined)

export function registerBatches(ready: Ready): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ready.then(goOnWithLists)
  })
  // At startup, too: some browsers forget alarms when they are closed.
  void ready.then(goOnWithLists)
}
