import type { Page } from '@playwright/test'
import type { CatalogRecord } from '../../../lib/catalog/catalog'
import type { CatalogChanges } from '../../../lib/catalog/changes'
import { toStored } from '../../../lib/catalog/stored-catalog'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Order } from '../../../lib/orders/order/order'
import type { Panel } from '../../../lib/panels/panel'
import { fillStores } from '../harness/ledger'

/** What the database holds when a screen is looked at. */
export interface Seed {
  readonly panels?: readonly Panel[]
  readonly orders?: readonly Order[]
  readonly drafts?: readonly Draft[]
  readonly catalogs?: readonly CatalogRecord[]
  readonly changes?: readonly CatalogChanges[]
  readonly settings?: Readonly<Record<string, unknown>>
}

const keyless = (rows: readonly unknown[] = []) => rows.map((value) => ({ value }))

declare const chrome: { storage: { session: { clear(): Promise<void> } } }

/** Makes the database hold exactly this, and nothing be left of a search. The page must be one of the extension's. */
export async function seed(
  page: Page,
  { panels, orders, drafts, catalogs = [], changes, settings = {} }: Seed,
): Promise<void> {
  const stored = catalogs.map(toStored)
  await page.evaluate(() => chrome.storage.session.clear())
  await fillStores(page, {
    panels: keyless(panels),
    orders: keyless(orders),
    drafts: keyless(drafts),
    catalogs: keyless(stored.map(({ head }) => head)),
    'catalog-pages': keyless(stored.flatMap(({ pages }) => pages)),
    'catalog-changes': keyless(changes),
    settings: Object.entries(settings).map(([key, value]) => ({ key, value })),
  })
}

/** Commands of this page are taken and answered with nothing done, so that the state under the eye stays. */
export async function stillBackground(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scope = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown, reply: (answer: unknown) => void): void } }
    }
    scope.chrome.runtime.sendMessage = (_, reply) => reply({ res: { kind: 'done' } })
  })
}

/** From now on each command of this page is answered so, with nothing done. */
export const answerCommands = (page: Page, reply: object): Promise<void> =>
  page.evaluate((res) => {
    const scope = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown, reply: (answer: unknown) => void): void } }
    }
    scope.chrome.runtime.sendMessage = (_, answer) => answer({ res })
  }, reply)
