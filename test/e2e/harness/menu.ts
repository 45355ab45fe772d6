import type { ChromeApi, MenuClick } from './chrome-api'
import type { ExtensionBrowser } from './extension-browser'

declare const chrome: ChromeApi

/**
 * Chooses an item of the context menu on the tab that shows `tabUrl`. The native menu cannot be reached, so
 * the event is dispatched. Unlike the real click this gives no `activeTab`: grant the page's host first, or
 * the page cannot be read. Without that the extension sees no tab's address either, and the tab in front is
 * taken, with the address that a real click would have shown.
 */
export async function clickMenu(ext: ExtensionBrowser, info: MenuClick, tabUrl: string): Promise<void> {
  const worker = await ext.worker()
  const found = await worker.evaluate(
    async ({ info, tabUrl }) => {
      const tabs = await chrome.tabs.query({})
      const tab = tabs.find((tab) => tab.url === tabUrl) ?? tabs.find((tab) => tab.active && !tab.url)
      if (tab === undefined) return false
      chrome.contextMenus.onClicked.dispatch(info, { ...tab, url: tabUrl })
      return true
    },
    { info, tabUrl },
  )
  if (!found) throw new Error(`No tab shows ${tabUrl}`)
}
