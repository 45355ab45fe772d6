import { useEffect } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { t } from '../../../lib/i18n'
import { arrival } from '../arrival'

/** Says of an order that was just looked up by its number whether it is new here; once, until the order is left. */
export function Arrived({ orderId }: { readonly orderId: string }) {
  useEffect(
    () => () => {
      arrival.value = undefined
    },
    [],
  )
  if (arrival.value?.orderId !== orderId) return null
  const isNew = arrival.value.how === 'added'
  return (
    <Notice tone="good" title={t(isNew ? 'added_title' : 'known_title')} alert>
      <p>{t(isNew ? 'added_text' : 'known_text')}</p>
    </Notice>
  )
}
