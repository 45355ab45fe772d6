import { t, tCount } from '../../../lib/i18n'
import { shortenLink } from '../../../lib/links/link'
import { type Order, targetOf } from '../../../lib/orders/order/order'
import { Charge } from '../order-row'
import { go } from '../route'

interface Props {
  /** The newest of them. */
  readonly order: Order
  readonly count: number
  readonly showAll: () => void
}

/** The orders that no one knows about, above everything else; one of them with its way to the answer. */
export const UnconfirmedLine = ({ order, count, showAll }: Props) => (
  <section class="unconfirmed-line row">
    {count === 1 ? (
      <>
        <span class="grow one-line" dir="auto">
          {t('unconfirmed_line', {
            order: shortenLink(targetOf(order), 28) || order.service.name || order.panelName,
          })}
        </span>
        <Charge order={order} />
      </>
    ) : (
      <span class="grow">{tCount('unconfirmed_lines', count)}</span>
    )}
    <button
      type="button"
      class="button"
      onClick={() => (count === 1 ? go({ view: 'order', orderId: order.id, find: true }) : showAll())}
    >
      {t(count === 1 ? 'orders_resolve' : 'orders_show')}
    </button>
  </section>
)
