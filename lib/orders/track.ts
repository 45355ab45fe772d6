import { handled } from '../db'
import type { Environment } from '../environment'
import type { ListedStatus, Statuses } from '../panel-api/client'
import type { Answer, OrderStatus } from '../panel-api/model'
import { isAboutAccount } from '../panel-api/refusals'
import { IDS_PER_CALL } from '../panel-api/request'
import { isOpenPanel, noteAnswer, openPanel } from '../panels/open'
import { leavePanel } from './leave-panel'
import { isOpen, notTracked, tracked } from './life'
import type { Order, Tracking } from './order'

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

/** Asks for the open orders of one panel now, since someone is looking; not for those just asked for. */
export async function trackPanel(panelId: string, environment: Environment): Promise<void> {
  const { database, now } = environment
  const open = await database.getAllFromIndex('orders', 'by-due')
  const recently = now() - JUST_NOW_MS
  await trackOrders(
    open.filter((order) => order.panelId === panelId && (order.tracking?.at ?? 0) < recently),
    environment,
  )
}

const JUST_NOW_MS = 5000

const underWay = new Set<string>()

async function trackOrders(orders: readonly Order[], environment: Environment): Promise<void> {
  const idle = orders.filter(({ id }) => !underWay.has(id))
  const byPanel = new Map<string, Order[]>()
  for (const order of idle.filter(isOpen)) {
    byPanel.set(order.panelId, [...(byPanel.get(order.panelId) ?? []), order])
  }
  for (const { id } of idle) underWay.add(id)
  try {
    await Promise.all([...byPanel].map(([panelId, batch]) => trackBatches(panelId, batch, environment)))
  } finally {
    for (const { id } of idle) underWay.delete(id)
  }
}

async function trackBatches(
  panelId: string,
  orders: readonly Order[],
  environment: Environment,
): Promise<void> {
  // Its orders are left alone also where they were settled only after it had gone.
  if (!(await environment.database.get('panels', panelId))) return leavePanel(panelId, environment)
  const opened = await openPanel(panelId, environment)
  const answers = new Map<string, ListedStatus>()
  let asked = orders
  if (isOpenPanel(opened)) {
    for (let at = 0; at < orders.length; at += IDS_PER_CALL) {
      const ids = orders.slice(at, at + IDS_PER_CALL).flatMap(({ panelOrderId }) => panelOrderId ?? [])
      const answer = await askFor(ids, opened.client)
      await noteAnswer(panelId, answer, environment)
      if (answer.kind !== 'result') {
        // A panel that does not answer one batch is not asked for the next at once; those orders stay due.
        asked = orders.slice(0, at + IDS_PER_CALL)
        break
      }
      for (const [id, status] of answer.value) answers.set(id, status)
    }
  }
  await keep(asked, answers, environment)
}

async function askFor(
  ids: readonly string[],
  client: Parameters<typeof askOne>[1] & { statuses(ids: readonly string[]): Promise<Answer<Statuses>> },
): Promise<Answer<Statuses>> {
  const [only] = ids
  return ids.length === 1 && only !== undefined ? askOne(only, client) : client.statuses(ids)
}

async function askOne(
  id: string,
  client: { status(id: string): Promise<Answer<OrderStatus>> },
): Promise<Answer<Statuses>> {
  const answer = await client.status(id)
  // A refusal of the only id is about that order, as it would be in a list, unless it is about the account.
  if (answer.kind === 'refusal' && isAboutAccount(answer)) return answer
  return answer.kind === 'failure' ? answer : { kind: 'result', value: new Map([[id, answer]]) }
}

/** Writes what was learned about all of a panel's orders in one transaction. */
async function keep(
  orders: readonly Order[],
  answers: ReadonlyMap<string, ListedStatus>,
  { database, now, announce }: Environment,
): Promise<void> {
  const transaction = handled(database.transaction('orders', 'readwrite'))
  const at = now()
  for (const { id } of orders) {
    const order = await transaction.store.get(id)
    if (!order || !isOpen(order) || order.dueAt === undefined) continue
    const answer = answers.get(order.panelOrderId ?? '')
    await transaction.store.put(
      answer?.kind === 'result'
        ? tracked(order, toTracking(answer.value, at))
        : notTracked(order, at, answer?.kind === 'refusal' ? answer.words : undefined),
    )
  }
  await transaction.done
  announce('orders')
}

function toTracking(
  { status, words, charge, startCount, remains, currency }: OrderStatus,
  at: number,
): Tracking {
  return {
    status,
    words,
    at,
    ...(charge === undefined ? {} : { charge }),
    ...(startCount === undefined ? {} : { startCount }),
    ...(remains === undefined ? {} : { remains }),
    ...(currency === '' ? {} : { currency }),
  }
}
