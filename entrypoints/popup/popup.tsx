import { t } from '../../lib/i18n'
import { openOrder, popup } from './data'
import { Home } from './home'
import { lazy } from './lazy'
import { NoPanel } from './no-panel'
import { NothingHere } from './nothing-here'

const OrderForm = lazy(() => import('./form/order-form').then((module) => module.OrderForm))
const OrderDetails = lazy(() => import('./details/order-details').then((module) => module.OrderDetails))

export function Popup() {
  const data = popup.value.value
  if (!data) return <p class="opening quiet">{t('popup_opening')}</p>
  const { view, panels } = data
  if (panels.length === 0) return <NoPanel draft={data.drafts[0]} />
  const orderId =
    openOrder.value ?? (view.view === 'order' || view.view === 'begun' ? view.orderId : undefined)
  if (orderId !== undefined)
    return <OrderDetails key={orderId} orderId={orderId} isNew={view.view === 'order'} />
  if (view.view === 'form') return <OrderForm key={view.draftId} draftId={view.draftId} />
  if (view.view === 'nothing-here') return <NothingHere address={view.address} />
  return <Home data={data} />
}
