import { browser } from 'wxt/browser'
import { openSidePanel } from '../../lib/browser/side-panel'
import { orderFor } from './order-for-page'
import { readPage } from './page'
import type { Ready } from './ready'

export function registerShortcut(ready: Ready): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // In Firefox the browser does this by itself. Nothing may be awaited before: it is the key that allows it.
    if (name === 'open-side-panel' && tab?.windowId !== undefined)
      void openSidePanel(tab.windowId).catch(() => undefined)
    if (name !== 'order-for-page') return
    const page = readPage(tab?.id, tab?.url)
    void ready.then((environment) => orderFor(page, tab?.windowId, environment))
  })
}
