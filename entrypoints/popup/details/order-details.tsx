import { useEffect, useRef } from 'preact/hooks'
import { useFocusAfter } from '../../../components/panel-focus'
import { useLive } from '../../../lib/browser/live'
import { command } from '../../../lib/commands/client'
import { t } from '../../../lib/i18n'
import { groupOf } from '../../../lib/orders/order/status'
import { popup } from '../data'
import { Header } from '../header'
import { goHome } from '../navigation'
import { CancelRequest } from './aftercare/cancel-request'
import { RefillNotice } from './aftercare/refill-notice'
import { Refills } from './aftercare/refills'
import { ChildOrders } from './facts/child-orders'
import { Facts } from './facts/facts'
import { Note } from './facts/note'
import { OverchargeLine } from './facts/overcharge-line'
import { Partial } from './facts/partial'
import { Timeline } from './history/timeline'
import { useRefresh } from './history/use-refresh'
import { LookedUpNotice } from './looked-up-notice'
import { OrderHead } from './order-head'
import { Outcome } from './outcome'
import { Repeated } from './unconfirmed/repeated'
import './details.css'

/** Everything the ledger knows about one order. */
export function OrderDetails({ orderId }: { readonly orderId: string }) {
  const order = useLive((database) => database.get('orders', orderId), ['orders'], orderId)
  const isUnseen = order !== undefined && groupOf(order) === 'needs-you'
  useEffect(() => {
    if (isUnseen) void command('markOrderSeen', { id: orderId }).catch(() => undefined)
  }, [orderId, isUnseen])
  useRefresh(order)
  const summary = useRef<HTMLElement>(null)
  // A button that settles the order disappears with it: the outcome is shown at the top.
  const pressed = useFocusAfter(order?.state, () => summary.current)
  const panel = popup.value.value?.panels.find(({ id }) => id === order?.panelId)
  if (!order) return <Header title={t('order_title')} onBack={goHome} />
  return (
    <>
      <Header
        title={order.panelOrderId ? t('order_title_id', { number: order.panelOrderId }) : t('order_title')}
        onBack={goHome}
      />
      <main class="page stack details" onClickCapture={pressed}>
        {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
        <OrderHead order={order} panel={panel} summary={summary} />
        <OverchargeLine order={order} />
        <LookedUpNotice orderId={order.id} />
        <Repeated order={order} panel={panel}>
          <Outcome order={order} panel={panel} />
        </Repeated>
        <Partial order={order} />
        <CancelRequest order={order} panel={panel} />
        <RefillNotice order={order} panel={panel} />
        <Facts order={order} />
        <Note order={order} />
        <ChildOrders order={order} />
        <Timeline order={order} />
        <Refills order={order} panel={panel} />
      </main>
    </>
  )
}
