import { useState } from 'preact/hooks'
import { lazy } from '../../../components/lazy'
import { useLive } from '../../../lib/browser/live'
import { command } from '../../../lib/commands/client'
import type { Database } from '../../../lib/db/schema'
import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/form/draft'
import { type Prefill, prefillDraft } from '../../../lib/orders/form/prefill'
import { readDraft } from '../../../lib/orders/form/stored-draft'
import { popup } from '../data'
import { Header } from '../header'
import { goHome } from '../navigation'
import { FilledForm } from './filled-form'
import './form.css'
import { panelsBeside } from '../../../lib/panels/worlds'

const ListForm = lazy(() => import('./list/list-form').then((module) => module.ListForm))

/** A draft that is opened for the first time is filled in, and stored as it is shown. */
async function openDraft(database: Database, id: string): Promise<Prefill | undefined> {
  const stored = await readDraft(database.transaction('drafts').store, id)
  if (!stored) return undefined
  const prefill = await prefillDraft(database, stored)
  const { draft, like } = prefill
  if (draft !== stored) {
    // Nothing waits for it: if it fails, the next popup fills the draft in again.
    void command('prefillDraft', { id, input: draft, like: like?.id }).catch(() => undefined)
  }
  return prefill
}

/** The form of one draft. What is typed is stored in the draft, so the popup may close at any moment. */
export function OrderForm({ draftId }: { readonly draftId: string }) {
  const stored = useLive((database) => openDraft(database, draftId), [], draftId)
  const [listed, setListed] = useState<Draft>()
  const prefill = listed ? { draft: listed } : stored
  // Presets, orders to follow and accounts to choose from: none of the demo account beside a real one, and the reverse.
  const all = popup.value.value?.panels ?? []
  const of = prefill?.draft.panelId ?? ''
  const panels = panelsBeside(all, of)
  if (!prefill) return <Header title={t('form_title')} onBack={goHome} />
  if (prefill.draft.links !== undefined) return <ListForm prefill={prefill} panels={panels} />
  return <FilledForm prefill={prefill} panels={panels} onList={setListed} />
}
