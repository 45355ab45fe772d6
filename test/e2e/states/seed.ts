import type { Page } from '@playwright/test'
import type { Evaluates } from '../harness/hidden-page'
import { fillStores } from '../harness/ledger'
import { type Seed, storesOf } from './stores'

declare const chrome: { storage: { session: { clear(): Promise<void> } } }

/** Makes the database hold exactly this, and nothing be left of a search. The page must be one of the extension's. */
export async function seed(page: Evaluates, rows: Seed): Promise<void> {
  await page.evaluate(() => chrome.storage.session.clear())
  await fillStores(page, storesOf(rows))
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
