import { command } from '../lib/commands/client'
import type { Loss } from '../lib/data-loss/mark'
import type { Database } from '../lib/db/schema'
import { readSetting } from '../lib/db/settings'
import type { Panel } from '../lib/panels/panel'

/**
 * For a page that finds no account, before it says that there never was one: nothing else may have woken the background
 * since the accounts were lost.
 */
export async function checkForLoss(): Promise<void> {
  try {
    await command('checkForLoss', {})
  } catch {
    // The page shows what is there; the background checks by itself when it next starts.
  }
}

/** What the browser deleted with an earlier database, until the user has acknowledged it. */
export async function readLoss(database: Database, panels: readonly Panel[]): Promise<Loss | undefined> {
  if (panels.length === 0) await checkForLoss()
  return readSetting(database, 'data-loss')
}
