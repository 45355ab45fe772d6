import type { Environment } from '../../environment'
import { isOpenPanel, openPanel } from '../../panels/open'
import { leavePanel } from '../ledger/leave-panel'
import { dueAtOf, isPolled, MAX_POLL_INTERVAL_MS } from '../order/lifecycle'
import type { Order } from '../order/order'
import { poll, unreachable } from './poll'
import { savePoll } from './save-poll'

/** Browsers do not wake a worker sooner than this. */
const MIN_WAKE_MS = 30_000

/** When the worker should wake to poll, or `undefined` if no order is open. */
export async function nextWakeAt({ database, now }: Environment): Promise<number | undefined> {
  const index = database.transaction('orders').store.index('by-due')
  const [first, last] = await Promise.all([index.openCursor(), index.openKeyCursor(null, 'prev')])
  if (!first || !last) return undefined
  const at = now()
  // Of the others only those due later than any order can be are read: this runs with each change of an order.
  const due = Number(last.key) > at + MAX_POLL_INTERVAL_MS ? at : dueAtOf(first.value, at)
  return Math.max(due, at + MIN_WAKE_MS)
}

/** Browsers fire alarms a little early or late; orders due by then are included instead of waking again. */
const EARLY_MS = 10_000

/** Polls every order that is due. */
export async function pollDue(environment: Environment): Promise<void> {
  const { database, now } = environment
  const open = await database.getAllFromIndex('orders', 'by-due')
  const at = now()
  await pollOrders(
    open.filter((order) => dueAtOf(order, at) <= at + EARLY_MS),
    environment,
  )
}

/** Polls all open orders and refills of one panel now, since someone is looking. */
export async function pollPanel(panelId: string, environment: Environment): Promise<void> {
  const open = await environment.database.getAllFromIndex('orders', 'by-due')
  await pollOrders(
    open.filter((order) => order.panelId === panelId),
    environment,
  )
}

/** Orders that are being polled right now are not polled twice. */
const underWay = new Set<string>()

async function pollOrders(orders: readonly Order[], environment: Environment): Promise<void> {
  const idle = orders.filter(({ id }) => !underWay.has(id))
  const byPanel = new Map<string, Order[]>()
  for (const order of idle.filter(isPolled)) {
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
  // Its orders are detached, too, if they were settled only after it was removed.
  if (!(await environment.database.get('panels', panelId))) return leavePanel(panelId, environment)
  const opened = await openPanel(panelId, environment)
  const polled = isOpenPanel(opened)
    ? await poll(orders, panelId, opened.client, environment)
    : unreachable(orders)
  await savePoll(polled, environment)
}
