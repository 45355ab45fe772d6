import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import type { Place } from '../../../lib/orders/ledger/order-list'
import type { Order } from '../../../lib/orders/order/order'
import { OrderRow } from '../order-row'

interface Props {
  readonly orders: readonly Order[]
  readonly showPanel: boolean
  /** Where the orders go on; absent where none follow. */
  readonly next: Place | undefined
  readonly more: () => void
}

/** Orders, and more of them as one scrolls. */
export const Rows = ({ orders, showPanel, next, more }: Props) => (
  <>
    <ul class="orders">
      {orders.map((order) => (
        <OrderRow key={order.id} order={order} showPanel={showPanel} />
      ))}
    </ul>
    {next && <More key={String(next.after)} more={more} />}
  </>
)

/** Comes into sight when the list is near its end; a button too, for whoever does not scroll. */
function More({ more }: { readonly more: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const run = useRef(more)
  run.current = more
  useEffect(() => {
    const element = button.current
    if (!element) return
    const sight = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && run.current(),
      { rootMargin: '400px' },
    )
    sight.observe(element)
    return () => sight.disconnect()
  }, [])
  return (
    <button ref={button} type="button" class="link-button small" onClick={more}>
      {t('orders_more')}
    </button>
  )
}
