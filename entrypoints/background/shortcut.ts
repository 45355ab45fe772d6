import { browser } from 'wxt/browser'
import { orderFor } from './order-for-page'
import { readPage } from './page'
import type { Ready } from './ready'

export function registerShortcut(ready: Ready): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name !== 'order-for-page') return
    void ready.then((environment) => orderFor(readPage(tab?.id, tab?.url), environment))
  })
}
