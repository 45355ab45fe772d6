import type { Database } from '../../db/schema'
import { isSameWorld } from '../../panels/worlds'
import { isServiceKnown, type Order } from '../order/order'
import { endedShort, endOf, mayBePlaced } from '../order/status'
import { firstReportedAt } from '../order/status-reports'
import { newestOrders } from './newest'

/** A service's track record in the ledger, from the user's own orders. */
export interface TrackRecord {
  /** Orders that the panel accepted. */
  readonly orderCount: number
  /** There are more, which were not read. */
  readonly hasMore: boolean
  /** The median time from the order to the panel's "completed". */
  readonly medianMs?: number
  /** Of the ended orders, how many brought less than was ordered: partial, canceled, refunded or failed. */
  readonly endedShort?: { readonly short: number; readonly of: number }
  /** The price that the last of them agreed on. */
  readonly last?: Pick<Order['service'], 'rate' | 'type'> & Pick<Order, 'currency'>
}

/** The newest ones are enough, and a service may have been ordered ten thousand times. */
const MAX_READ = 100

/** When the panel was first heard to say that it delivered an order in full, which it still says. */
const deliveredAt = (order: Order): number | undefined =>
  endOf(order) === 'delivered' ? firstReportedAt(order, (end) => end === 'delivered') : undefined

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** @param orders of one service, newest first */
export function trackRecordOf(orders: readonly Order[], hasMore = false): TrackRecord | undefined {
  const taken = orders.filter(({ state }) => state === 'placed')
  if (taken.length === 0) return undefined
  const ends = taken.flatMap((order) => endOf(order) ?? [])
  const spans = taken.flatMap((order) => {
    const at = deliveredAt(order)
    // Completed before it was ordered: the clock was set back in between, so the duration is unknown.
    return at === undefined || at < order.createdAt ? [] : [at - order.createdAt]
  })
  const medianMs = median(spans)
  const last = taken.find(isServiceKnown)
  return {
    orderCount: taken.length,
    hasMore,
    ...(medianMs === undefined ? {} : { medianMs }),
    ...(ends.length === 0 ? {} : { endedShort: { short: ends.filter(endedShort).length, of: ends.length } }),
    ...(last ? { last: { rate: last.service.rate, type: last.service.type, currency: last.currency } } : {}),
  }
}

/** The track record of one service of one account, or `undefined` if it was never ordered. */
export async function readTrackRecord(
  database: Database,
  panelId: string,
  serviceId: string,
): Promise<TrackRecord | undefined> {
  const whole = IDBKeyRange.bound([panelId, serviceId, 0], [panelId, serviceId, Number.POSITIVE_INFINITY])
  const orders = await newestOrders(database, 'by-service', whole, MAX_READ + 1)
  return trackRecordOf(orders.slice(0, MAX_READ), orders.length > MAX_READ)
}

/** How many orders are searched for the services that were used last. */
const MAX_SCANNED = 60

/** A service of an account. */
export interface ServiceRef {
  readonly panelId: string
  readonly serviceId: string
}

/**
 * The services that were last ordered for a kind of target or, without one, at all; last first, each once. Orders that
 * were refused or never placed do not count.
 * @param targetKind site and kind, such as `youtube/video`
 * @param panelId the account that is ordered from: those of the demo account stand beside no others
 */
export async function recentServices(
  database: Database,
  targetKind: string | undefined,
  panelId: string,
  max = 5,
): Promise<readonly ServiceRef[]> {
  const orders = await (targetKind === undefined
    ? newestOrders(database, 'by-created', undefined, MAX_SCANNED)
    : newestOrders(
        database,
        'by-target-kind',
        IDBKeyRange.bound([targetKind, 0], [targetKind, Number.POSITIVE_INFINITY]),
        MAX_SCANNED,
      ))
  const found = new Map<string, ServiceRef>()
  for (const order of orders) {
    const { panelId: of, service } = order
    if (mayBePlaced(order) && isServiceKnown(order) && isSameWorld(of, panelId)) {
      found.set(`${of} ${service.id}`, { panelId: of, serviceId: service.id })
    }
    if (found.size === max) break
  }
  return [...found.values()]
}
