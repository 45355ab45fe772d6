import { browser } from 'wxt/browser'
import { checkDerived } from '../../lib/orders/ledger/check-derived'
import { keepAwake } from './keep-awake'
import { buildMenu } from './menu'
import type { Ready } from './ready'

export function registerInstall(ready: Ready): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void ready.then(buildMenu)
    void closeStorageToPages()
    // What an earlier version derived of an order, this one may derive otherwise.
    if (reason === 'update') void ready.then((environment) => keepAwake(checkDerived(environment)))
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
}

/** Keys are in local storage, which content scripts must not see. Firefox restricts it by itself. */
async function closeStorageToPages(): Promise<void> {
  const { local } = browser.storage
  if ('setAccessLevel' in local) {
    await (local.setAccessLevel as (level: object) => Promise<void>)({ accessLevel: 'TRUSTED_CONTEXTS' })
  }
}
