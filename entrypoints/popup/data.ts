import { effect } from '@preact/signals'
import { onChange } from '../../lib/announcements'
import { live } from '../../lib/browser/live'
import type { Loss } from '../../lib/data-loss/mark'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import type { Draft } from '../../lib/orders/form/draft'
import type { StoredDraft } from '../../lib/orders/form/stored-draft'
import { ordersNeedingAttention, recentOrders } from '../../lib/orders/ledger/ledger'
import type { Order } from '../../lib/orders/order/order'
import { allPanels } from '../../lib/panels/all-panels'
import type { Panel } from '../../lib/panels/panel'
import { seedRoute } from './navigation'
import { route } from './route'

interface Accounts {
  readonly panels: readonly Panel[]
  /** The account that the popup shows and orders from. */
  readonly panel: Panel | undefined
}

export interface PopupData extends Accounts {
  readonly orders: readonly Order[]
  /** Drafts worth resuming, latest first. */
  readonly drafts: readonly Draft[]
  readonly loss: Loss | undefined
}

async function readAccounts(database: Database): Promise<Accounts> {
  const [panels, shown, byDefault] = await Promise.all([
    allPanels(database),
    readSetting(database, 'shown-panel'),
    readSetting(database, 'default-panel'),
  ])
  const find = (wanted: string | undefined) => panels.find(({ id }) => id === wanted)
  return { panels, panel: find(shown) ?? find(byDefault) ?? panels[0] }
}

/** The list comes with its code, so that it is there when the popup is painted; most popups open without either. */
async function unfinished(stored: readonly StoredDraft[]): Promise<readonly Draft[]> {
  if (stored.length === 0) return []
  const { unfinishedOf } = await import('./unfinished')
  return unfinishedOf(stored)
}

async function readPopup(database: Database): Promise<PopupData> {
  // Independent reads start at once: only the account's own orders wait for the account.
  const [accounts, stored, waiting] = await Promise.all([
    readAccounts(database),
    database.getAllFromIndex('drafts', 'by-updated'),
    ordersNeedingAttention(database),
    seedRoute(database),
  ])
  const { panels, panel } = accounts
  if (panels.length === 0) {
    const { checkForLoss } = await import('../../components/check-for-loss')
    await checkForLoss()
  }
  const [drafts, orders, loss] = await Promise.all([
    unfinished(stored),
    recentOrders(database, panel?.id, waiting),
    readSetting(database, 'data-loss'),
  ])
  return { ...accounts, orders, drafts, loss }
}

/** While a form is open, what has changed in the lists behind it. */
let isStale = false

/** A form needs the accounts alone; the lists behind it are read when it is left. */
async function readShown(database: Database): Promise<PopupData> {
  const before = popup.value.peek()
  if (before && route.peek()?.view === 'form') {
    isStale = true
    return { ...before, ...(await readAccounts(database)) }
  }
  isStale = false
  return readPopup(database)
}

export const popup = live(readShown, ['panels'])

onChange((changed) => {
  if (changed.includes('panels') || !changed.some((change) => change === 'orders' || change === 'drafts'))
    return
  isStale = true
  if (route.peek()?.view !== 'form') popup.refresh()
})

effect(() => {
  if (route.value?.view !== 'form' && isStale) popup.refresh()
})
