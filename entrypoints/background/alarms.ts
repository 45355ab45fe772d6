import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { nextWake, trackDue } from '../../lib/orders/tracking/track'
import { keepAwake } from './keep-awake'
import type { Ready } from './ready'

const ALARM = 'track-orders'
const TOLERANCE_MS = 30_000

let scheduling = Promise.resolve()

/** One after the other: an earlier reading must not clear what a later one has set. */
function schedule(environment: Environment): Promise<void> {
  scheduling = scheduling.catch(() => undefined).then(() => setAlarm(environment))
  return scheduling
}

/** Sets the one alarm to the next due order, and none when no order is open. */
async function setAlarm(environment: Environment): Promise<void> {
  const [when, alarm] = await Promise.all([nextWake(environment), browser.alarms.get(ALARM)])
  if (when === undefined) {
    if (alarm) await browser.alarms.clear(ALARM)
    return
  }
  // Each change of an order passes here: an alarm that is about right is left alone, or it would be put off for ever.
  const early = alarm ? when - alarm.scheduledTime : Number.NaN
  const isRight = early >= 0 && early <= TOLERANCE_MS && (alarm?.scheduledTime ?? 0) > environment.now()
  if (!isRight) browser.alarms.create(ALARM, { when })
}

async function track(environment: Environment): Promise<void> {
  try {
    await trackDue(environment)
  } finally {
    // Whatever became of the look: an open order without an alarm would never be looked at again.
    await schedule(environment)
  }
}

export function registerAlarms(ready: Ready): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ready.then((environment) => keepAwake(track(environment)))
  })
  void ready.then((environment) => {
    environment.onOrdersChanged(() => void schedule(environment))
    // Also at a start: some browsers forget alarms when they are closed.
    void schedule(environment)
  })
}
