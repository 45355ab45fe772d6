import { t } from '../../../lib/i18n'
import { findOrders } from '../../../lib/orders/ledger/find-orders'
import { Rows } from './rows'
import { usePages } from './use-pages'

interface Props {
  readonly text: string
  readonly panelId: string | undefined
  readonly showPanel: boolean
}

/** The orders that have all words of a text, of all lists. */
export function Found({ text, panelId, showPanel }: Props) {
  const key = JSON.stringify([text, panelId])
  const found = usePages((database, size, from) => findOrders(database, text, size, panelId, from), key)
  // What the letters before found stays until these are answered.
  if (!found) return null
  const { page, more } = found
  const isNone = found.key === key && page.orders.length === 0 && !page.next
  return (
    <section>
      <h2 class="visually-hidden">{t('orders_found_some')}</h2>
      <p class="quiet small" role="status">
        {isNone && t('orders_found_none')}
      </p>
      <Rows orders={page.orders} next={page.next} showPanel={showPanel} more={more} />
    </section>
  )
}
