import { useRef } from 'preact/hooks'
import { useLive } from '../../../components/live'
import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/draft'
import { goHome, popup } from '../data'
import { Header } from '../header'
import { FilledForm } from './filled-form'
import './form.css'

/** The form of one draft. What is typed lives in the draft, so the popup may close at any moment. */
export function OrderForm({ draftId }: { readonly draftId: string }) {
  const stored = useLive((database) => database.get('drafts', draftId), ['view'], draftId)
  // Our own changes come back through the database; only the first reading is news.
  const first = useRef<Draft | undefined>(undefined)
  first.current ??= stored
  const begun = first.current
  const panels = popup.value.value?.panels ?? []
  return (
    <>
      <Header title={t('form_title')} onBack={goHome} />
      {begun && <FilledForm stored={begun} panels={panels} />}
    </>
  )
}
