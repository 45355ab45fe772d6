import { handled, readSetting, writeSetting } from '../db'
import type { Environment } from '../environment'
import { resetDemo } from './demo-account'
import { isDemo } from './panel'

/**
 * Removes an account with its key and catalogue. Drafts keep what was typed and lose the panel; for the orders
 * see `lib/orders/leave-panel.ts`.
 */
export async function removePanel(panelId: string, environment: Environment): Promise<void> {
  const { database, vault, announce } = environment
  await vault.remove(panelId)
  const transaction = handled(database.transaction(['panels', 'catalogues', 'drafts'], 'readwrite'))
  const drafts = transaction.objectStore('drafts')
  await transaction.objectStore('panels').delete(panelId)
  await transaction.objectStore('catalogues').delete(panelId)
  for (const draft of await drafts.getAll()) {
    if (draft.panelId === panelId) await drafts.put({ ...draft, panelId: '', serviceId: '' })
  }
  await transaction.done
  if (isDemo(panelId)) await resetDemo(database)
  if ((await readSetting(database, 'default-panel')) === panelId) {
    const next = (await database.getAll('panels')).sort((a, b) => a.addedAt - b.addedAt)[0]
    await writeSetting(database, 'default-panel', next?.id ?? '')
  }
  announce('panels', 'catalogues', 'drafts')
}
