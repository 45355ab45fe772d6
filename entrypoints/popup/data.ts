import { signal } from '@preact/signals'
import { live } from '../../lib/browser/live'
import type { Loss } from '../../lib/data-loss/mark'
import type { Database, PopupView } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import { type Draft, isTouched } from '../../lib/orders/form/draft'
import { recentOrders, waitingOrders } from '../../lib/orders/ledger/ledger'
import type { Order } from '../../lib/orders/order/order'
import { allPanels } from '../../lib/panels/all-panels'
import type { Panel } from '../../lib/panels/panel'
import { act } from './act'

export interface PopupData {
  readonly panels: readonly Panel[]
  /** The account that the popup shows and orders from. */
  readonly panel: Panel | undefined
  readonly orders: readonly Order[]
  /** Drafts worth taking up again, the latest first. */
  readonly drafts: readonly Draft[]
  readonly view: PopupView | Begun
  readonly loss: Loss | undefined
}

/** The form's draft has become an order, under the same id, and how it ended is not written into the view yet. */
interface Begun {
  readonly view: 'begun'
  readonly orderId: string
}

export async function readPopup(database: Database): Promise<PopupData> {
  // All that hangs on nothing else is asked for at once: only the account's own orders wait for the account.
  const [panels, shown, byDefault, drafts, stored, waiting] = await Promise.all([
    allPanels(database),
    readSetting(database, 'shown-panel'),
    readSetting(database, 'default-panel'),
    database.getAllFromIndex('drafts', 'by-updated'),
    readSetting(database, 'popup-view'),
    waitingOrders(database),
  ])
  const find = (wanted: string | undefined) => panels.find(({ id }) => id === wanted)
  const panel = find(shown) ?? find(byDefault) ?? panels[0]
  if (panels.length === 0) {
    const { askForLoss } = await import('../../components/read-loss')
    await askForLoss()
  }
  const [orders, loss] = await Promise.all([
    recentOrders(database, panel?.id, waiting),
    readSetting(database, 'data-loss'),
  ])
  const view = stored ?? { view: 'home' }
  return {
    panels,
    panel,
    orders,
    drafts: drafts.filter(isTouched).reverse(),
    view: await followed(view, drafts, database),
    loss,
  }
}

async function followed(
  view: PopupView,
  drafts: readonly Draft[],
  database: Database,
): Promise<PopupView | Begun> {
  if (view.view !== 'form' || drafts.some(({ id }) => id === view.draftId)) return view
  const isOrder = (await database.getKey('orders', view.draftId)) !== undefined
  return isOrder ? { view: 'begun', orderId: view.draftId } : { view: 'home' }
}

export const popup = live(readPopup, ['panels', 'orders', 'drafts', 'view'])

/** The order whose details are open; nothing that a next opening of the popup should come back to. */
export const openOrder = signal<string>()

/** Whether an order is being added by its number. */
export const isAdding = signal(false)

export function goHome(): void {
  openOrder.value = undefined
  isAdding.value = false
  act(({ command }) => command('leaveForm', {}))
}

/** Leads out of a form, whose draft is kept, to an order. */
export function lookAt(orderId: string): void {
  goHome()
  openOrder.value = orderId
}
