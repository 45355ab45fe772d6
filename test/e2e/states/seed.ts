import type { Page } from '@playwright/test'
import type { Draft } from '../../../lib/orders/draft'
import type { Order } from '../../../lib/orders/order'
import type { Service } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'

/** What the database holds when a screen is looked at. */
export interface Seed {
  readonly panels?: readonly Panel[]
  readonly orders?: readonly Order[]
  readonly drafts?: readonly Draft[]
  readonly catalogues?: readonly {
    readonly panelId: string
    readonly at: number
    readonly services: readonly Service[]
  }[]
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Makes the database hold exactly this. The page must be one of the extension's. */
export async function seed(page: Page, rows: Seed): Promise<void> {
  await page.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const stores = ['panels', 'orders', 'drafts', 'catalogues', 'settings']
    const transaction = database.transaction(stores, 'readwrite')
    for (const store of stores) transaction.objectStore(store).clear()
    for (const panel of rows.panels ?? []) transaction.objectStore('panels').put(panel)
    for (const order of rows.orders ?? []) transaction.objectStore('orders').put(order)
    for (const draft of rows.drafts ?? []) transaction.objectStore('drafts').put(draft)
    for (const catalogue of rows.catalogues ?? []) transaction.objectStore('catalogues').put(catalogue)
    for (const [key, value] of Object.entries(rows.settings ?? {})) {
      transaction.objectStore('settings').put(value, key)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
  }, rows)
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
