import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { DraftPage } from '../../lib/orders/draft'

const text = z.catch(z.string(), '')
const pageTargets = z.object({ address: text, canonical: text, title: text })

/** What a tab shows, read from the page itself; where no script may run (the web store, a PDF), the tab's address. */
export async function readPage(tabId: number | undefined, fallback = ''): Promise<DraftPage> {
  if (tabId === undefined) return { address: fallback, canonical: '', title: '' }
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/page-targets.js'],
    })
    const read = pageTargets.safeParse(injection?.result)
    if (read.success && read.data.address !== '') return limited(read.data)
  } catch {
    // Injection is forbidden here; the tab still has an address.
  }
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return limited({ address: tab?.url || fallback, canonical: '', title: tab?.title ?? '' })
}

const limited = ({ address, canonical, title }: DraftPage): DraftPage => ({
  address: address.slice(0, 4000),
  canonical: canonical.slice(0, 4000),
  title: title.slice(0, 300),
})
