import { Notice } from '../../../components/notice'
import { t } from '../../../lib/i18n'
import { route } from '../route'

/** Says whether an order that was just looked up by its number is new here; once, until the order is left. */
export function LookedUpNotice({ orderId }: { readonly orderId: string }) {
  const at = route.value
  if (at?.view !== 'order' || at.orderId !== orderId || !at.found) return null
  const isNew = at.found === 'added'
  return (
    <Notice tone="good" title={t(isNew ? 'added_title' : 'known_title')} alert>
      <p>{t(isNew ? 'added_text' : 'known_text')}</p>
    </Notice>
  )
}
