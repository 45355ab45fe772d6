import { effect } from '@preact/signals'
import { onChange } from '../../lib/announcements'
import { live } from '../../lib/browser/live'
import type { Loss } from '../../lib/data-loss/mark'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import type { Change } from '../../lib/environment'
import type { Batch } from '../../lib/orders/batch/batch'
import type { Draft } from '../../lib/orders/form/draft'
import type { StoredDraft } from '../../lib/orders/form/stored-draft'
import { countListed, readOrderPage } from '../../lib/orders/ledger/order-list'
import type { ListingCounts } from '../../lib/orders/order/listing'
import type { Order } from '../../lib/orders/order/order'
import { allPanels } from '../../lib/panels/all-panels'
import { isDemo, type Panel } from '../../lib/panels/panel'
import { mainPanels } from '../../lib/panels/worlds'
import { readList, type ShownList, type Tab, tab } from './home/list'
import { seedRoute } from './navigation'
import { route } from './route'

interface Accounts {
  readonly panels: readonly Panel[]
  /** The one account that is looked at; absent where all are. */
  readonly chosen: Panel | undefined
  /** Those whose balances are shown, the last used first. */
  readonly shown: readonly Panel[]
  /** The ids of those below the line that the user drew for them. */
  readonly low: ReadonlySet<string>
}

export interface PopupData extends Accounts {
  readonly list: ShownList
  readonly counts: ListingCounts
  /** Orders that no one knows about, of whatever account, and the newest of them. */
  readonly unconfirmed: { readonly order: Order; readonly count: number } | undefined
  /** Drafts worth resuming, latest first. */
  readonly drafts: readonly Draft[]
  /** Lists that are not over, or of which the outcome was not seen, the newest first. */
  readonly lists: readonly Batch[]
  readonly loss: Loss | undefined
}

async function readAccounts(database: Database): Promise<Accounts> {
  const [panels, wanted] = await Promise.all([allPanels(database), readSetting(database, 'shown-panel')])
  const chosen = panels.find(({ id }) => id === wanted) ?? onlyDemo(panels)
  const low = await lowOf(panels)
  const isLow = ({ id }: Panel) => Number(low.has(id))
  const used = chosen ? [chosen] : await lastUsedFirst(database, mainPanels(panels))
  return { panels, chosen, shown: used.toSorted((a, b) => isLow(b) - isLow(a)), low }
}

/** The demo account is looked at by itself: no list of all accounts has what was never real. */
const onlyDemo = (panels: readonly Panel[]): Panel | undefined =>
  mainPanels(panels).find(({ id }) => isDemo(id))

/** Those that fit side by side need no order. */
async function lastUsedFirst(database: Database, panels: readonly Panel[]): Promise<readonly Panel[]> {
  if (panels.length <= 3) return panels
  const { lastUsed } = await import('../../lib/orders/ledger/last-used')
  const used = await lastUsed(
    database,
    panels.map(({ id }) => id),
  )
  return panels.toSorted((a, b) => (used.get(b.id) ?? 0) - (used.get(a.id) ?? 0))
}

/** What reckons with amounts is loaded only where a line was drawn. */
async function lowOf(panels: readonly Panel[]): Promise<ReadonlySet<string>> {
  if (panels.every(({ lowLine }) => lowLine === undefined)) return new Set()
  const { isLow } = await import('../../lib/panels/is-low')
  return new Set(panels.filter(isLow).map(({ id }) => id))
}

/** What tells them is loaded only where there are any. */
async function unfinished(stored: readonly StoredDraft[]): Promise<readonly Draft[]> {
  if (stored.length === 0) return []
  const { unfinishedOf } = await import('./unfinished')
  return unfinishedOf(stored, Date.now())
}

async function readPopup(database: Database): Promise<PopupData> {
  // Independent reads start at once: only the orders wait for the account.
  const [accounts, stored] = await Promise.all([
    readAccounts(database),
    database.getAllFromIndex('drafts', 'by-updated'),
    seedRoute(database),
  ])
  const { panels, chosen } = accounts
  if (panels.length === 0) {
    const { checkForLoss } = await import('../../components/check-for-loss')
    await checkForLoss()
  }
  const [drafts, list, counts, unconfirmed, lists, loss] = await Promise.all([
    unfinished(stored),
    readList(database, chosen?.id),
    countListed(database, chosen?.id),
    readUnconfirmed(database, chosen && isDemo(chosen.id) ? chosen.id : undefined),
    database.getAllFromIndex('batches', 'by-unfinished'),
    readSetting(database, 'data-loss'),
  ])
  return { ...accounts, list, counts, unconfirmed, drafts, lists, loss }
}

/** Whatever account is looked at: of all, or of the demo account. */
async function readUnconfirmed(
  database: Database,
  panelId: string | undefined,
): Promise<PopupData['unconfirmed']> {
  const [{ orders }, counts] = await Promise.all([
    readOrderPage(database, { listings: ['unconfirmed'], panelId }, 1),
    countListed(database, panelId),
  ])
  return orders[0] && { order: orders[0], count: counts.unconfirmed }
}

/** Shows another list of orders. */
export function chooseTab(to: Tab): void {
  tab.value = to
  popup.refresh()
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

const LISTED: readonly Change[] = ['orders', 'drafts', 'batches']

onChange((changed) => {
  if (changed.includes('panels') || !changed.some((change) => LISTED.includes(change))) return
  isStale = true
  if (route.peek()?.view !== 'form') popup.refresh()
})

effect(() => {
  if (route.value?.view !== 'form' && isStale) popup.refresh()
})
