import { command } from '../lib/commands/client'
import type { Loss } from '../lib/data-loss/mark'
import type { Database } from '../lib/db/schema'
import { readSetting } from '../lib/db/settings'
import type { Panel } from '../lib/panels/panel'

/**
 * For a page that finds no account, before it says that there never was one: nothing else may have woken the background
 * since the accounts were lost.
 */
export async function askForLoss(): Promise<void> {
  try {
    await command('checkForLoss', {})
  } catch {
    // The page shows what is there; the background looks for itself when it next starts.
  }
}

/** What the browser threw away with an earlier database, until the user has answered that. */
export async function readLoss(database: Database, panels: readonly Panel[]): Promise<Loss | undefined> {
  if (panels.length === 0) await askForLoss()
  return readSetting(database, 'data-loss')
}
