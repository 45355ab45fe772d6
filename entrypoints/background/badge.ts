import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { countWaiting } from '../../lib/orders/ledger/ledger'
import type { Ready } from './ready'

const ATTENTION_COLOUR = '#b3261e'

async function show({ database }: Environment): Promise<void> {
  const waiting = await countWaiting(database)
  await browser.action.setBadgeBackgroundColor({ color: ATTENTION_COLOUR })
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : String(waiting) })
}

/** The number on the toolbar's button: orders that need the person, not mere activity. */
export function registerBadge(ready: Ready): void {
  void ready.then((environment) => {
    environment.onOrdersChanged(() => void show(environment))
    void show(environment)
  })
}
