import type { Page } from '@playwright/test'
import { sendCommand } from '../e2e/harness/command'
import { type ExtensionBrowser, quietPage } from '../e2e/harness/extension-browser'
import { databaseIsMade } from '../e2e/harness/ledger'
import { grantHost } from '../e2e/harness/permissions'
import { bringCode } from './extension'
import type { PageCode } from './page/index'
import { type BenchPanel, startBenchPanel } from './panel'

declare const bench: PageCode

export const ORDERS = 100_000
/** Of them are still open: enough to fill the popup, which opens on those. */
export const OPEN_FROM_BEFORE = 12

const PANEL_NAME = 'Bench panel'

/** What is measured: the extension in a browser, with an account that has a year of work behind it. */
export interface World {
  readonly ext: ExtensionBrowser
  readonly panel: BenchPanel
  readonly account: { readonly panelId: string; readonly panelName: string }
  /** What runs inside pages, as one script. */
  readonly code: string
  /** A page of the extension that does nothing by itself, with the page code in it, for as long as `use` takes. */
  readonly inPage: <T>(use: (page: Page) => Promise<T>, path?: string) => Promise<T>
}

export function pagesOf(ext: ExtensionBrowser, code: string): World['inPage'] {
  return async (use, path = quietPage) => {
    const page = await ext.openPage(path)
    try {
      await bringCode(page, code)
      return await use(page)
    } finally {
      await page.close()
    }
  }
}

/** Connects the panel with its 10,000 services and fills the ledger with orders that are over. */
export async function fillWorld(ext: ExtensionBrowser, code: string): Promise<World> {
  const panel = await startBenchPanel()
  const inPage = pagesOf(ext, code)
  await grantHost(ext, 'http://127.0.0.1/*')
  const reply = await sendCommand(ext, 'connectPanel', { name: PANEL_NAME, url: panel.url, key: panel.key })
  if (reply.kind !== 'connected') throw new Error(`The panel was not connected: ${JSON.stringify(reply)}`)
  const account = { panelId: reply.panel.id, panelName: PANEL_NAME }
  await inPage(async (page) => {
    await databaseIsMade(page)
    const ended = ORDERS - OPEN_FROM_BEFORE
    await page.evaluate(([account, count]) => bench.seedOrders(account, count), [account, ended] as const)
  })
  return { ext, panel, account, code, inPage }
}

/** The orders that are still open. Until then nothing may wake the worker. */
export const openSome = ({ panel, account, inPage }: World): Promise<readonly []> =>
  inPage(async (page) => {
    const numbers = panel.seedOrders(OPEN_FROM_BEFORE)
    await page.evaluate(([account, open]) => bench.seedOpenOrders(account, open), [account, numbers] as const)
    return []
  })
