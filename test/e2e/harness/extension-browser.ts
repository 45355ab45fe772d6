import type { BrowserContext, Page, Worker } from '@playwright/test'
import type { HiddenPage } from './hidden-page'

/** A page of the extension's own origin that runs nothing of the extension, and so wakes nothing by itself. */
export const quietPage = 'manifest.json'

/** Shows another page of the extension in a tab that shows one. */
export const goTo = (page: Page, path: string) => page.goto(new URL(`/${path}`, page.url()).href)

/** A running Chromium with the extension in it. After `restart`, `context` and `port` are the new ones. */
export interface ExtensionBrowser {
  readonly context: BrowserContext
  readonly extensionId: string
  /** Where the browser's DevTools protocol listens. */
  readonly port: number
  readonly profile: string
  /** The service worker that runs now; one that sleeps or died is woken. */
  worker(): Promise<Worker>
  openPage(path: string): Promise<Page>
  /** A page of the extension that is in no tab and does nothing by itself: for what a test does beside its user. */
  hidden(): Promise<HiddenPage>
  close(): Promise<void>
  /** Quits the browser and starts it again on the same profile. */
  restart(): Promise<void>
}
