import type { Environment } from '../environment'
import { isOpenPanel, openPanel } from '../panels/open'
import { keepLook } from './keep-look'
import { leavePanel } from './leave-panel'
import { isFollowed, isOpen } from './life'
import { look, lookedInVain } from './look'
import type { Order } from './order'
import { openRefill } from './refill'

/** The browser wakes a worker no sooner than this. */
const SOONEST_WAKE_MS = 30_000

/** When the worker should wake to ask for statuses, or `undefined` when no order is open. */
export async function nextWake({ database, now }: Environment): Promise<number | undefined> {
  const cursor = await database.transaction('orders').store.index('by-due').openKeyCursor()
  return cursor ? Math.max(Number(cursor.key), now() + SOONEST_WAKE_MS) : undefined
}

/** Browsers ring an alarm a little early or late; what is due by then goes along instead of waking again. */
const ALONG_MS = 10_000

/** Asks for every order whose time has come. */
export async function trackDue(environment: Environment): Promise<void> {
  const { database, now } = environment
  const due = await database.getAllFromIndex('orders', 'by-due', IDBKeyRange.upperBound(now() + ALONG_MS))
  await trackOrders(due, environment)
}

/** Asks for the open orders and refills of one panel now, since someone is looking; not for those just asked for. */
export async function trackPanel(panelId: string, environment: Environment): Promise<void> {
  const { database, now } = environment
  const open = await database.getAllFromIndex('orders', 'by-due')
  const recently = now() - JUST_NOW_MS
  await trackOrders(
    open.filter((order) => order.panelId === panelId && lastHeardOf(order) < recently),
    environment,
  )
}

const JUST_NOW_MS = 5000

/** When the panel last said something about what is open. */
const lastHeardOf = (order: Order): number =>
  (isOpen(order) ? order.tracking?.at : openRefill(order)?.statusAt) ?? 0

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
  const looked = isOpenPanel(opened)
    ? await look(orders, panelId, opened.client, environment)
    : lookedInVain(orders)
  await keepLook(looked, environment)
}
