import { useEffect } from 'preact/hooks'
import { lazy } from '../../components/lazy'
import { t } from '../../lib/i18n'
import type { Order } from '../../lib/orders/order/order'
import { Balance, refresh } from './balance'
import type { PopupData } from './data'
import { Lost } from './lost'
import { OrderButton } from './order-button'
import { OrderRow } from './order-row'
import { go } from './route'
import { TroubleNotice } from './trouble-notice'

const Unfinished = lazy(() => import('./unfinished').then((module) => module.Unfinished))

/** The account at a glance, painted from the database, then refreshed. */
export function Home({ data }: { readonly data: PopupData }) {
  const { panel, panels, orders, drafts, loss } = data
  const panelId = panel?.id
  useEffect(() => {
    if (panelId !== undefined) void refresh(panelId).catch(() => undefined)
  }, [panelId])
  if (!panel) return null
  return (
    <>
      <Balance panel={panel} panels={panels} />
      <main class="page stack">
        {loss && <Lost loss={loss} panels={panels} />}
        <TroubleNotice panel={panel} />
        <OrderButton panelId={panel.id} />
        {drafts.length > 0 && <Unfinished drafts={drafts} />}
        <Orders orders={orders} panelId={panel.id} />
        <a class="small" href="/dashboard.html" target="_blank" rel="noopener">
          {t('open_catalog')}
        </a>
      </main>
    </>
  )
}

const addOrder = (
  <button type="button" class="link-button small" onClick={() => go({ view: 'add-by-number' })}>
    {t('add_by_number')}
  </button>
)

function Orders({ orders, panelId }: { readonly orders: readonly Order[]; readonly panelId: string }) {
  if (orders.length === 0) {
    return (
      <section class="empty">
        <h2>{t('orders_none_title')}</h2>
        <p class="quiet">{t('orders_none_text')}</p>
        {addOrder}
      </section>
    )
  }
  return (
    <section>
      <h2>{t('orders_recent')}</h2>
      <ul class="orders">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} showPanel={order.panelId !== panelId} />
        ))}
      </ul>
      {addOrder}
    </section>
  )
}
