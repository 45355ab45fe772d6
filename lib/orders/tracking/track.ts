import type { Environment } from '../../environment'
import { isOpenPanel, openPanel } from '../../panels/open'
import { leavePanel } from '../ledger/leave-panel'
import { dueAtOf, isFollowed, LONGEST_PAUSE_MS } from '../order/life'
import type { Order } from '../order/order'
import { poll, unreachable } from './poll'
import { savePoll } from './save-poll'

/** The browser wakes a worker no sooner than this. */
const SOONEST_WAKE_MS = 30_000

/** When the worker should wake to ask for statuses, or `undefined` when no order is open. */
export async function nextWake({ database, now }: Environment): Promise<number | undefined> {
  const index = database.transaction('orders').store.index('by-due')
  const [first, last] = await Promise.all([index.openCursor(), index.openKeyCursor(null, 'prev')])
  if (!first || !last) return undefined
  const at = now()
  // Of the others only what is too far ahead for any order is polled at: this runs with each change of an order.
  const due = Number(last.key) > at + LONGEST_PAUSE_MS ? at : dueAtOf(first.value, at)
  return Math.max(due, at + SOONEST_WAKE_MS)
}

/** Browsers ring an alarm a little early or late; what is due by then goes along instead of waking again. */
const ALONG_MS = 10_000

/** Asks for every order whose time has come. */
export async function trackDue(environment: Environment): Promise<void> {
  const { database, now } = environment
  const open = await database.getAllFromIndex('orders', 'by-due')
  const at = now()
  await trackOrders(
    open.filter((order) => dueAtOf(order, at) <= at + ALONG_MS),
    environment,
  )
}

/** Asks for all open orders and refills of one panel now, since someone is looking. */
export async function trackPanel(panelId: string, environment: Environment): Promise<void> {
  const open = await environment.database.getAllFromIndex('orders', 'by-due')
  await trackOrders(
    open.filter((order) => order.panelId === panelId),
    environment,
  )
}

/** What is asked about at this moment is not asked about a second time. */
const underWay = new Set<string>()

async function trackOrders(orders: readonly Order[], environment: Environment): Promise<void> {
  const idle = orders.filter(({ id }) => !underWay.has(id))
  const byPanel = new Map<string, Order[]>()
  for (const order of idle.filter(isFollowed)) {
    byPanel.set(order.panelId, [...(byPanel.get(order.panelId) ?? []), order])
  }
  for (const { id } of idle) underWay.add(id)
  try {
    await Promise.all([...byPanel].map(([panelId, batch]) => trackAt(panelId, batch, environment)))
  } finally {
    for (const { id } of idle) underWay.delete(id)
  }
}

async function trackAt(panelId: string, orders: readonly Order[], environment: Environment): Promise<void> {
  // Its orders are left alone also where they were settled only after it had gone.
  if (!(await environment.database.get('panels', panelId))) return leavePanel(panelId, environment)
  const opened = await openPanel(panelId, environment)
  const polled = isOpenPanel(opened)
    ? await poll(orders, panelId, opened.client, environment)
    : unreachable(orders)
  await savePoll(polled, environment)
}
