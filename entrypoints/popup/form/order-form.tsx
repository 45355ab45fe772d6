import { useRef } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import { t } from '../../../lib/i18n'
import { type Prefill, prefillDraft } from '../../../lib/orders/form/prefill'
import { goHome, popup } from '../data'
import { Header } from '../header'
import { FilledForm } from './filled-form'
import './form.css'

/** The form of one draft. What is typed lives in the draft, so the popup may close at any moment. */
export function OrderForm({ draftId }: { readonly draftId: string }) {
  const read = useLive(
    async (database) => {
      const stored = await database.get('drafts', draftId)
      return stored && prefillDraft(database, stored)
    },
    ['view'],
    draftId,
  )
  // Our own changes come back through the database; only the first reading is news.
  const first = useRef<Prefill | undefined>(undefined)
  first.current ??= read
  const begun = first.current
  const panels = popup.value.value?.panels ?? []
  return (
    <>
      <Header title={t('form_title')} onBack={goHome} />
      {begun && <FilledForm beginning={begun} panels={panels} />}
    </>
  )
}
