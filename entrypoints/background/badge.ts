import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { countNeedingAttention } from '../../lib/orders/ledger/ledger'
import type { Ready } from './ready'

const ATTENTION_COLOR = '#b3261e'

async function show({ database }: Environment): Promise<void> {
  const waiting = await countNeedingAttention(database)
  await browser.action.setBadgeBackgroundColor({ color: ATTENTION_COLOR })
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : String(waiting) })
}

/** The number on the toolbar button: orders that need the user, not mere activity. */
export function registerBadge(ready: Ready): void {
  void ready.then((environment) => {
    environment.onOrdersChanged(() => void show(environment))
    void show(environment)
  })
}
