import type { Favourite, Preset } from '../choices/choices'
import { handled, readSetting, type Settings, writeSetting } from '../db'
import type { Environment } from '../environment'
import { resetDemo } from './demo-account'
import { isDemo } from './panel'

const STORES = ['panels', 'catalogues', 'catalogue-pages', 'catalogue-changes', 'drafts', 'settings'] as const

/**
 * Removes an account with its key, its catalogue, its limits and what the person kept of it. Drafts keep what was typed and
 * lose the panel; for the orders see `lib/orders/leave-panel.ts`.
 */
export async function removePanel(panelId: string, environment: Environment): Promise<void> {
  const { database, vault, announce } = environment
  await environment.lossWatch.forgetAccount(panelId)
  await vault.remove(panelId)
  const transaction = handled(database.transaction(STORES, 'readwrite'))
  const drafts = transaction.objectStore('drafts')
  await transaction.objectStore('panels').delete(panelId)
  await transaction.objectStore('catalogues').delete(panelId)
  const whole = IDBKeyRange.bound([panelId], [panelId, Number.POSITIVE_INFINITY])
  for (const name of ['catalogue-pages', 'catalogue-changes'] as const) {
    await transaction.objectStore(name).delete(whole)
  }
  const settings = transaction.objectStore('settings')
  for (const name of ['favourites', 'presets'] as const) {
    const kept = ((await settings.get(name)) ?? []) as readonly (Favourite | Preset)[]
    await settings.put(kept.filter((one) => one.panelId !== panelId) as Settings[typeof name], name)
  }
  for (const name of ['changes-seen', 'limits'] as const) {
    const { [panelId]: _, ...others } = ((await settings.get(name)) ?? {}) as Settings[typeof name]
    await settings.put(others as Settings[typeof name], name)
  }
  for (const draft of await drafts.getAll()) {
    if (draft.panelId === panelId) await drafts.put({ ...draft, panelId: '', serviceId: '' })
  }
  await transaction.done
  if (isDemo(panelId)) await resetDemo(database)
  if ((await readSetting(database, 'default-panel')) === panelId) {
    const next = (await database.getAll('panels')).sort((a, b) => a.addedAt - b.addedAt)[0]
    await writeSetting(database, 'default-panel', next?.id ?? '')
  }
  announce('panels', 'catalogues', 'choices', 'drafts')
}
