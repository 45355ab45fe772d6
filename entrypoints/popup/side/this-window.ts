import type { Browser } from 'wxt/browser'
import type { Database } from '../../../lib/db/schema'
import { readSetting } from '../../../lib/db/settings'

declare const chrome: Pick<typeof Browser, 'windows'>

/** The window that this page is in. By a callback: every browser has that, and no polyfill is needed. */
export const thisWindow = (): Promise<number | undefined> =>
  new Promise((resolve) => {
    chrome.windows.getCurrent({}, ({ id }) => resolve(id))
  })

/** Whether the menu or the shortcut was used in the window that this panel is in. */
export const isLedHere = async (database: Database): Promise<boolean> =>
  (await readSetting(database, 'view-window')) === (await thisWindow())
