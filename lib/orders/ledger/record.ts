import type { Database } from '../../db/schema'
import { isServiceKnown, type Order } from '../order/order'
import { endedShort, endOf, mayBePlaced } from '../order/status'
import { firstReportedAt } from '../order/status-reports'
import { newestOrders } from './newest'

/** What the ledger says of a service, from the person's own orders. */
export interface OwnRecord {
  /** Orders that the panel took. */
  readonly times: number
  /** There are more, which were not read. */
  readonly isMore: boolean
  /** From the order to the panel's "completed", half of those that were completed took no longer. */
  readonly medianMs?: number
  /** Of those that have ended, how many brought less than was ordered: partial, canceled, refunded or failed. */
  readonly endedShort?: { readonly short: number; readonly of: number }
}

/** The newest tell enough, and a service may have been ordered ten thousand times. */
const MOST_READ = 100

/** When the panel was first heard to say that it delivered an order in full, which it still says. */
const deliveredAt = (order: Order): number | undefined =>
  endOf(order) === 'delivered' ? firstReportedAt(order, (end) => end === 'delivered') : undefined

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** @param orders of one service */
export function recordOf(orders: readonly Order[], isMore = false): OwnRecord | undefined {
  const taken = orders.filter(({ state }) => state === 'placed')
  if (taken.length === 0) return undefined
  const ends = taken.flatMap((order) => endOf(order) ?? [])
  const spans = taken.flatMap((order) => {
    const at = deliveredAt(order)
    // Completed before it was ordered: the clock was set back in between, and how long it took is not known.
    return at === undefined || at < order.createdAt ? [] : [at - order.createdAt]
  })
  const medianMs = median(spans)
  return {
    times: taken.length,
    isMore,
    ...(medianMs === undefined ? {} : { medianMs }),
    ...(ends.length === 0 ? {} : { endedShort: { short: ends.filter(endedShort).length, of: ends.length } }),
  }
}

/** The record of one service of one account, or `undefined` where it was never ordered. */
export async function ownRecord(
  database: Database,
  panelId: string,
  serviceId: string,
): Promise<OwnRecord | undefined> {
  const whole = IDBKeyRange.bound([panelId, serviceId, 0], [panelId, serviceId, Number.POSITIVE_INFINITY])
  const orders = await newestOrders(database, 'by-service', whole, MOST_READ + 1)
  return recordOf(orders.slice(0, MOST_READ), orders.length > MOST_READ)
}

/** How many orders are looked through for the services that were used last. */
const MOST_LOOKED_THROUGH = 60

/** A service of an account. */
export interface Used {
  readonly panelId: string
  readonly serviceId: string
}

/**
 * The services that were last ordered for a kind of target or, without one, at all; the last first, each once. What
 * was refused or never made is not counted.
 * @param targetKind site and kind, such as `youtube/video`
 */
export async function recentServices(
  database: Database,
  targetKind: string | undefined,
  most = 5,
): Promise<readonly Used[]> {
  const orders = await (targetKind === undefined
    ? newestOrders(database, 'by-created', undefined, MOST_LOOKED_THROUGH)
    : newestOrders(
        database,
        'by-target-kind',
        IDBKeyRange.bound([targetKind, 0], [targetKind, Number.POSITIVE_INFINITY]),
        MOST_LOOKED_THROUGH,
      ))
  const found = new Map<string, Used>()
  for (const order of orders) {
    const { panelId, service } = order
    if (mayBePlaced(order) && isServiceKnown(order)) {
      found.set(`${panelId} ${service.id}`, { panelId, serviceId: service.id })
    }
    if (found.size === most) break
  }
  return [...found.values()]
}
