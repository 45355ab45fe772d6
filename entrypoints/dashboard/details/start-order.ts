import { openPopup } from '../../../lib/browser/open-popup'
import { command } from '../../../lib/commands/client'
import { openDatabase } from '../../../lib/db/open'
import type { DraftInput } from '../../../lib/orders/form/draft'
import { readDraft } from '../../../lib/orders/form/stored-draft'
import { FIELD_NAMES, type FieldName } from '../../../lib/panel-api/field-names'

/**
 * Opens the form with this service. An existing draft without a page is reused, with what was typed into it.
 * @throws if the background failed
 */
export async function startOrderWith(panelId: string, serviceId: string): Promise<void> {
  const view = await command('startDraft', { panelId })
  const { store } = (await openDatabase()).transaction('drafts')
  const draft = view.view === 'form' ? await readDraft(store, view.draftId) : undefined
  if (!draft) throw new Error('There is no draft.')
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, draft[name]])) as Record<
    FieldName,
    string
  >
  const input: DraftInput = { ...fields, panelId, serviceId, dripFeed: draft.dripFeed }
  await command('saveDraft', { id: draft.id, input })
  await openPopup()
}
