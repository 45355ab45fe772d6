import { useRef } from 'preact/hooks'
import { useLive } from '../../../components/live'
import { t } from '../../../lib/i18n'
import { type Beginning, beginDraft } from '../../../lib/orders/beginning'
import { goHome, popup } from '../data'
import { Header } from '../header'
import { FilledForm } from './filled-form'
import './form.css'

/** The form of one draft. What is typed lives in the draft, so the popup may close at any moment. */
export function OrderForm({ draftId }: { readonly draftId: string }) {
  const read = useLive(
    async (database) => {
      const stored = await database.get('drafts', draftId)
      return stored && beginDraft(database, stored)
    },
    ['view'],
    draftId,
  )
  // Our own changes come back through the database; only the first reading is news.
  const first = useRef<Beginning | undefined>(undefined)
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
