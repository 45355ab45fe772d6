import { useEffect } from 'preact/hooks'
import { useLive } from '../../../components/live'
import { orderStatus } from '../../../components/order-status'
import { command } from '../../../lib/command'
import { t } from '../../../lib/i18n'
import { goHome, openOrder, popup } from '../data'
import { Header } from '../header'
import { Charge } from '../order-row'
import { Facts } from './facts'
import { History } from './history'
import { OrderActions } from './order-actions'
import { Outcome } from './outcome'
import './details.css'

/** Everything the ledger knows of one order. */
interface Props {
  readonly orderId: string
  /** Whether the view leads here because the order has just got its outcome. */
  readonly isNew: boolean
}

export function OrderDetails({ orderId, isNew }: Props) {
  const order = useLive((database) => database.get('orders', orderId), ['orders'], orderId)
  const needsPerson = order?.needsPerson
  useEffect(() => {
    if (needsPerson) void command('seeOrder', { id: orderId }).catch(() => undefined)
  }, [orderId, needsPerson])
  useEffect(() => {
    if (!isNew) return
    // Seen now; the next opening of the popup starts with the account again.
    openOrder.value = orderId
    void command('leaveForm', {}).catch(() => undefined)
  }, [orderId, isNew])
  const panel = popup.value.value?.panels.find(({ id }) => id === order?.panelId)
  if (!order) return <Header title={t('order_title')} onBack={goHome} />
  const { label, tone } = orderStatus(order)
  return (
    <>
      <Header
        title={order.panelOrderId ? t('order_title_id', order.panelOrderId) : t('order_title')}
        onBack={goHome}
      />
      <main class="page stack">
        {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
        <section class="summary">
          <h2 dir="auto">{order.service.name}</h2>
          <p class="row">
            <span class={tone ? `pill ${tone}` : 'pill'} dir="auto">
              {label}
            </span>
            <Charge order={order} />
          </p>
        </section>
        <Outcome order={order} panel={panel} />
        <OrderActions order={order} />
        <Facts order={order} />
        <History order={order} />
      </main>
    </>
  )
}
