import { useEffect, useRef } from 'preact/hooks'
import { useFocusAfter } from '../../../components/panel-focus'
import { useLive } from '../../../lib/browser/live'
import { command } from '../../../lib/commands/client'
import { t } from '../../../lib/i18n'
import { isServiceKnown, targetOf } from '../../../lib/orders/order/order'
import { partialOutcome } from '../../../lib/orders/order/partial'
import { groupOf } from '../../../lib/orders/order/status'
import { isWatched } from '../../../lib/orders/unconfirmed/repeated'
import { popup } from '../data'
import { Header } from '../header'
import { goHome } from '../navigation'
import { Charge } from '../order-row'
import { orderStatus } from '../order-status'
import { CancelRequest } from './aftercare/cancel-request'
import { OrderActions } from './aftercare/order-actions'
import { Refills } from './aftercare/refills'
import { ChildOrders } from './facts/child-orders'
import { Facts } from './facts/facts'
import { Note } from './facts/note'
import { OverchargeLine } from './facts/overcharge-line'
import { Partial } from './facts/partial'
import { History } from './history/history'
import { Reports } from './history/reports'
import { useRefresh } from './history/use-refresh'
import { LookedUpNotice } from './looked-up-notice'
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
  const { label, tone } = orderStatus(order)
  const target = targetOf(order)
  // Whether the balance is to tell if it cost nothing.
  const isDoubtfulNo = order.state === 'refused' && isWatched(order, Date.now())
  return (
    <>
      <Header
        title={order.panelOrderId ? t('order_title_id', { number: order.panelOrderId }) : t('order_title')}
        onBack={goHome}
      />
      <main class="page stack details" onClickCapture={pressed}>
        {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
        <section class="summary" ref={summary} tabIndex={-1} aria-labelledby="order-name order-status">
          <h2 id="order-name" dir="auto">
            {isServiceKnown(order) ? order.service.name : t('service_unknown')}
          </h2>
          {target !== '' && (
            <p class="small quiet target">
              <bdi>{target}</bdi>
            </p>
          )}
          <p class="row">
            <span id="order-status" class={tone ? `pill ${tone}` : 'pill'} dir="auto">
              {label}
            </span>
            {/* On a partial order the full charge and the actual one, side by side, would be confused. */}
            {!partialOutcome(order)?.isEstimated && !isDoubtfulNo && <Charge order={order} />}
          </p>
        </section>
        <OverchargeLine order={order} />
        <LookedUpNotice orderId={order.id} />
        <Repeated order={order} panel={panel}>
          <Outcome order={order} panel={panel} />
        </Repeated>
        <Partial order={order} />
        <CancelRequest order={order} panel={panel} />
        <OrderActions order={order} panel={panel} />
        <Refills order={order} panel={panel} />
        <ChildOrders order={order} />
        <Reports order={order} />
        <Note order={order} />
        <Facts order={order} />
        <History order={order} />
      </main>
    </>
  )
}
