import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { nextWakeAt, pollDue } from '../../lib/orders/tracking/poll-due'
import { keepAwake } from './keep-awake'
import type { Ready } from './ready'

const ALARM = 'track-orders'
const TOLERANCE_MS = 30_000

let scheduling = Promise.resolve()

/** One at a time: an earlier read must not clear what a later one has set. */
function schedule(environment: Environment): Promise<void> {
  scheduling = scheduling.catch(() => undefined).then(() => setAlarm(environment))
  return scheduling
}

/** Sets the one alarm to the next due order, and none if no order is open. */
async function setAlarm(environment: Environment): Promise<void> {
  const [when, alarm] = await Promise.all([nextWakeAt(environment), browser.alarms.get(ALARM)])
  if (when === undefined) {
    if (alarm) await browser.alarms.clear(ALARM)
    return
  }
  // This runs with each change of an order: an alarm that is about right stays, or it would be postponed forever.
  const early = alarm ? when - alarm.scheduledTime : Number.NaN
  const isRight = early >= 0 && early <= TOLERANCE_MS && (alarm?.scheduledTime ?? 0) > environment.now()
  if (!isRight) browser.alarms.create(ALARM, { when })
}

async function track(environment: Environment): Promise<void> {
  try {
    await pollDue(environment)
  } finally {
    // Whatever came of the poll: an open order without an alarm would never be polled again.
    await schedule(environment)
  }
}

export function registerAlarms(ready: Ready): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ready.then((environment) => keepAwake(track(environment)))
  })
  void ready.then((environment) => {
    environment.onOrdersChanged(() => void schedule(environment))
    // At startup, too: some browsers forget alarms when they are closed.
    void schedule(environment)
  })
}
