import { lazy } from '../../components/lazy'
import { t } from '../../lib/i18n'
import { isAdding, openOrder, popup } from './data'
import { Home } from './home'
import { Lost } from './lost'
import { NoPanel } from './no-panel'
import { NothingHere } from './nothing-here'

const OrderForm = lazy(() => import('./form/order-form').then((module) => module.OrderForm))
const AddByNumber = lazy(() => import('./add-by-number').then((module) => module.AddByNumber))
const OrderDetails = lazy(() => import('./details/order-details').then((module) => module.OrderDetails))

export function Popup() {
  const data = popup.value.value
  if (!data) return <p class="opening quiet">{t('popup_opening')}</p>
  const { view, panels, panel } = data
  if (panels.length === 0 && data.loss) return <Lost loss={data.loss} panels={panels} />
  if (panels.length === 0) return <NoPanel draft={data.drafts[0]} />
  // Where the background leads goes before what was opened here: a new draft, an order's outcome.
  if (view.view === 'form') return <OrderForm key={view.draftId} draftId={view.draftId} />
  if (view.view === 'nothing-here') return <NothingHere address={view.address} />
  const orderId = view.view === 'home' ? openOrder.value : view.orderId
  if (orderId !== undefined)
    return <OrderDetails key={orderId} orderId={orderId} isNew={view.view === 'order'} />
  if (isAdding.value) return <AddByNumber panels={panels} panelId={panel?.id} />
  return <Home data={data} />
}
