import type { OrderStatus } from '../../panel-api/model'
import { readStatus } from '../../panel-api/statuses'
import type { Order, Tracking, TrackingEntry } from './order'
import { STATUSES, type StatusEnd } from './status'

/** Enough for a dispute, and not so many that a row grows without end. */
const MOST_ENTRIES = 200

/** What a panel said of an order, as the ledger keeps it: without what it left open. */
export function toTracking(
  { status, rawStatus, charge, startCount, remains, currency, children, runs, posts, expiry }: OrderStatus,
  at: number,
): Tracking {
  return {
    status,
    rawStatus,
    at,
    ...(charge === undefined ? {} : { charge }),
    ...(startCount === undefined ? {} : { startCount }),
    ...(remains === undefined ? {} : { remains }),
    ...(currency === '' ? {} : { currency }),
    ...(children.length === 0 ? {} : { children }),
    ...(runs === undefined ? {} : { runs }),
    ...(posts === undefined ? {} : { posts }),
    ...(expiry === '' ? {} : { expiry }),
  }
}

const toEntry = ({ at, rawStatus, charge, startCount, remains }: Tracking): TrackingEntry => ({
  at,
  rawStatus,
  ...(charge === undefined ? {} : { charge }),
  ...(startCount === undefined ? {} : { startCount }),
  ...(remains === undefined ? {} : { remains }),
})

const saysTheSame = (a: TrackingEntry, b: TrackingEntry): boolean =>
  a.rawStatus === b.rawStatus &&
  a.charge === b.charge &&
  a.startCount === b.startCount &&
  a.remains === b.remains

/**
 * What the panel has said of an order, one entry for each time that it said something else. Of very many the first
 * and the latest are kept.
 */
export function withReport(
  {
    tracking,
    statusReports = tracking ? [toEntry(tracking)] : [],
  }: Pick<Order, 'tracking' | 'statusReports'>,
  latest: Tracking,
): readonly TrackingEntry[] {
  const entry = toEntry(latest)
  const [first] = statusReports
  const last = statusReports.at(-1)
  if (!first || !last) return [entry]
  if (saysTheSame(last, entry)) return statusReports
  const all = [...statusReports, entry]
  return all.length > MOST_ENTRIES ? [first, ...all.slice(1 - MOST_ENTRIES)] : all
}

/** When the panel was first heard to say that an order came to such an end. */
export const firstReportedAt = (
  { tracking, statusReports = [] }: Pick<Order, 'tracking' | 'statusReports'>,
  isSuch: (end: StatusEnd | undefined) => boolean,
): number | undefined =>
  [...statusReports, ...(tracking ? [tracking] : [])].find(({ rawStatus }) =>
    isSuch(STATUSES[readStatus(rawStatus)].end),
  )?.at
