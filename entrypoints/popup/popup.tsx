import { useState } from 'preact/hooks'
import { lazy } from '../../components/lazy'
import { Opening } from '../../components/opening'
import { type PopupData, popup } from './data'
import { Home } from './home'
import { usePopupKeys } from './keys/use-popup-keys'
import { Lost } from './lost'
import { goHome } from './navigation'
import { type Route, route } from './route'
import { usePlace } from './use-place'

const NoPanel = lazy(() => import('./no-panel').then((module) => module.NoPanel))
const NothingHere = lazy(() => import('./nothing-here').then((module) => module.NothingHere))
const OrderForm = lazy(() => import('./form/order-form').then((module) => module.OrderForm))
const AddByNumber = lazy(() => import('./add-by-number').then((module) => module.AddByNumber))
const Drafts = lazy(() => import('./drafts').then((module) => module.Drafts))
const ListView = lazy(() => import('./list/list-view').then((module) => module.ListView))
const KeysSheet = lazy(() => import('./keys/keys-sheet').then((module) => module.KeysSheet))
const OrderDetails = lazy(() => import('./details/order-details').then((module) => module.OrderDetails))

export function Popup() {
  const data = popup.value.value
  const at = route.value
  if (!data || !at) return <Opening class="opening quiet" />
  const { panels } = data
  if (panels.length === 0 && data.loss) return <Lost loss={data.loss} panels={panels} />
  if (panels.length === 0) return <NoPanel draft={data.drafts[0]} />
  return <At key={at.view} at={at} data={data} />
}

function At({ at, data }: { readonly at: Route; readonly data: PopupData }) {
  usePlace(at.view)
  const [isHelping, setHelping] = useState(false)
  usePopupKeys({ back: at.view === 'home' ? undefined : goHome, help: () => setHelping(true) })
  return (
    <>
      <Screen at={at} data={data} />
      {isHelping && <KeysSheet onBack={() => setHelping(false)} />}
    </>
  )
}

function Screen({ at, data }: { readonly at: Route; readonly data: PopupData }) {
  switch (at.view) {
    case 'form':
      return <OrderForm key={at.draftId} draftId={at.draftId} />
    case 'order':
      return <OrderDetails key={at.orderId} orderId={at.orderId} />
    case 'add-by-number':
      return <AddByNumber panels={data.panels} panelId={data.chosen?.id} />
    case 'list':
      return <ListView key={at.batchId} batchId={at.batchId} />
    case 'drafts':
      return <Drafts drafts={data.drafts} />
    case 'nothing-here':
      return <NothingHere address={at.address} />
    case 'home':
      return <Home data={data} />
  }
}
