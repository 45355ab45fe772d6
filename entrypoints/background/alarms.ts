import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { nextWake, trackDue } from '../../lib/orders/track'
import { keepAwake } from './keep-awake'
import type { Ready } from './wake'

const ALARM = 'track-orders'

/** Sets the one alarm to the next due order, and none when no order is open. */
async function schedule(environment: Environment): Promise<void> {
  const [when, alarm] = await Promise.all([nextWake(environment), browser.alarms.get(ALARM)])
  if (when === undefined) {
    if (alarm) await browser.alarms.clear(ALARM)
    return
  }
  // An alarm that comes soon enough is left as it is: each change of an order passes here.
  const isSoonEnough = alarm && alarm.scheduledTime <= when && alarm.scheduledTime > environment.now()
  if (!isSoonEnough) browser.alarms.create(ALARM, { when })
}

export function registerAlarms(ready: Ready): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ready.then((environment) => keepAwake(trackDue(environment)))
  })
  void ready.then((environment) => {
    environment.onOrdersChanged(() => void schedule(environment))
    // Also at a start: some browsers forget alarms when they are closed.
    void schedule(environment)
  })
}
