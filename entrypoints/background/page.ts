import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { DraftPage } from '../../lib/orders/form/draft'

/** Half an address is a different address: one that is too long is dropped. */
const text = z.catch(z.string().check(z.maxLength(4000)), '')
const pageTargets = z.object({
  address: text,
  canonical: text,
  title: text,
  owner: text,
  ownerName: text,
  loaded: text,
})

/** What a tab shows, read from the page itself; where no script may run (the web store, a PDF), the tab's address. */
export async function readPage(tabId: number | undefined, fallback = ''): Promise<DraftPage> {
  if (tabId === undefined) return pageTargets.parse({ address: fallback })
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/page-targets.js'],
      // A page that is still loading has its address already.
      injectImmediately: true,
    })
    const read = pageTargets.safeParse(injection?.result)
    if (read.success && read.data.address !== '') return read.data
  } catch {
    // Injection is forbidden here; the tab still has an address.
  }
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return pageTargets.parse({ address: tab?.url || fallback, title: tab?.title })
}
