import { CATALOG_STORES } from '../catalog/stored-catalog'
import { settingsIn } from '../db/settings'
import type { Environment } from '../environment'
import { changeOrders, type Ledger, type Writing } from '../orders/ledger/change-order'
import { leaveOrders } from '../orders/ledger/leave-panel'
import { isDemo } from '../panels/panel'
import { defaultPanel } from '../panels/worlds'

const STORES = [
  'panels',
  ...CATALOG_STORES,
  'catalog-changes',
  'drafts',
  'batches',
  'batch-lines',
  'settings',
] as const

/**
 * Removes an account with its key, its catalog, its limits and the user's favorites and presets of it, in one
 * transaction. Its orders stay in the ledger and are no longer polled; drafts keep what was typed and lose the panel; its lists end.
 */
export async function removeAccount(panelId: string, environment: Environment): Promise<void> {
  const { database, vault, lossWatch, announce } = environment
  // First of all: a mark that still knew the account would report it as lost.
  await lossWatch.forgetAccount(panelId)
  await vault.remove(panelId)
  await changeOrders(
    // All of it is told at once, below.
    { database, announce: () => undefined },
    (ledger, transaction) => takeOut(panelId, ledger, transaction),
    { with: STORES, durability: 'default' },
  )
  announce('panels', 'orders', 'catalogs', 'choices', 'drafts', 'batches')
}

async function takeOut(panelId: string, ledger: Ledger, transaction: Writing): Promise<void> {
  const panels = transaction.objectStore('panels')
  const drafts = transaction.objectStore('drafts')
  const settings = settingsIn(transaction)
  await leaveOrders(ledger, panelId)
  await panels.delete(panelId)
  await transaction.objectStore('catalogs').delete(panelId)
  const whole = IDBKeyRange.bound([panelId], [panelId, Number.POSITIVE_INFINITY])
  for (const name of ['catalog-pages', 'catalog-changes'] as const) {
    await transaction.objectStore(name).delete(whole)
  }
  const isOther = (saved: { readonly panelId: string }) => saved.panelId !== panelId
  await settings.put(((await settings.get('favorites')) ?? []).filter(isOther), 'favorites')
  await settings.put(((await settings.get('presets')) ?? []).filter(isOther), 'presets')
  const { [panelId]: _, ...seen } = (await settings.get('changes-seen')) ?? {}
  await settings.put(seen, 'changes-seen')
  const { [panelId]: __, ...limits } = (await settings.get('limits')) ?? {}
  await settings.put(limits, 'limits')
  for (const draft of await drafts.getAll()) {
    if (draft.panelId === panelId) await drafts.put({ ...draft, panelId: '', serviceId: '' })
  }
  for (const batch of await transaction.objectStore('batches').getAll()) {
    if (batch.panelId !== panelId) continue
    await transaction.objectStore('batches').delete(batch.id)
    const lines = IDBKeyRange.bound([batch.id, 0], [batch.id, Number.POSITIVE_INFINITY])
    await transaction.objectStore('batch-lines').delete(lines)
  }
  // The next demo account starts from scratch.
  if (isDemo(panelId)) await settings.put(undefined, 'demo-state')
  if ((await settings.get('default-panel')) === panelId) {
    const left = (await panels.getAll()).sort((a, b) => a.addedAt - b.addedAt)
    await settings.put(defaultPanel(left, undefined)?.id ?? '', 'default-panel')
  }
}
