import { settingsIn } from '../../db/settings'
import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { DRAFT_LIFE_MS, isOver } from './draft-life'
import { advancePopup } from './drafts'
import { wholeDraft } from './stored-draft'

/* How drafts end without being ordered: they are discarded, which can be undone, or have not been touched for a day. */

/** Takes a draft away, and keeps the last one that was, to be brought back. One that is being ordered stays an order. */
export async function discardDraft(id: string, environment: Environment): Promise<void> {
  const { database, announce } = environment
  const transaction = withQuietDone(
    database.transaction(['drafts', 'settings'], 'readwrite', { durability: 'strict' }),
  )
  const drafts = transaction.objectStore('drafts')
  const draft = await drafts.get(id)
  if (draft) {
    await drafts.delete(id)
    await settingsIn(transaction).put(draft, 'discarded-draft')
  }
  await transaction.done
  announce('drafts')
  await advancePopup(id, { view: 'home' }, environment)
}

/** Brings the draft back that was discarded last, if it is this one. Where its account is gone, it needs another. */
export async function restoreDraft(id: string, { database, announce }: Environment): Promise<void> {
  const transaction = withQuietDone(
    database.transaction(['drafts', 'panels', 'settings'], 'readwrite', { durability: 'strict' }),
  )
  const settings = settingsIn(transaction)
  const stored = await settings.get('discarded-draft')
  if (stored?.id === id) {
    const draft = wholeDraft(stored)
    const isPanelThere = (await transaction.objectStore('panels').getKey(draft.panelId)) !== undefined
    await transaction
      .objectStore('drafts')
      .put(isPanelThere ? draft : { ...draft, panelId: '', serviceId: '' })
    await settings.put(undefined, 'discarded-draft')
  }
  await transaction.done
  announce('drafts')
}

/** Ends the drafts that are over, the one to be brought back too. */
export async function endOldDrafts({ database, now, announce }: Environment): Promise<void> {
  const transaction = withQuietDone(database.transaction(['drafts', 'settings'], 'readwrite'))
  const drafts = transaction.objectStore('drafts')
  const settings = settingsIn(transaction)
  const over = await drafts
    .index('by-updated')
    .getAllKeys(IDBKeyRange.upperBound(now() - DRAFT_LIFE_MS, true))
  for (const id of over) await drafts.delete(id)
  const discarded = await settings.get('discarded-draft')
  if (discarded && isOver(discarded, now())) await settings.put(undefined, 'discarded-draft')
  await transaction.done
  if (over.length > 0) announce('drafts')
}
