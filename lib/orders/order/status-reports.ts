import type { OrderStatus } from '../../panel-api/model'
import { readStatus } from '../../panel-api/statuses'
import type { Order, StatusReport, Tracking } from './order'
import { STATUSES, type StatusEnd } from './status'

/** Enough for a dispute, and few enough to keep rows small. */
const MAX_REPORTS = 200

/** A panel's status of an order as the ledger stores it: without the fields that it left empty. */
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

const toReport = ({ at, rawStatus, charge, startCount, remains }: Tracking): StatusReport => ({
  at,
  rawStatus,
  ...(charge === undefined ? {} : { charge }),
  ...(startCount === undefined ? {} : { startCount }),
  ...(remains === undefined ? {} : { remains }),
})

const isSameReport = (a: StatusReport, b: StatusReport): boolean =>
  a.rawStatus === b.rawStatus &&
  a.charge === b.charge &&
  a.startCount === b.startCount &&
  a.remains === b.remains

/** A panel's reports on an order, one for each change. Of very many the first one and the latest are kept. */
export function withReport(
  {
    tracking,
    statusReports = tracking ? [toReport(tracking)] : [],
  }: Pick<Order, 'tracking' | 'statusReports'>,
  latest: Tracking,
): readonly StatusReport[] {
  const entry = toReport(latest)
  const [first] = statusReports
  const last = statusReports.at(-1)
  if (!first || !last) return [entry]
  if (isSameReport(last, entry)) return statusReports
  const all = [...statusReports, entry]
  return all.length > MAX_REPORTS ? [first, ...all.slice(1 - MAX_REPORTS)] : all
}

/** When the panel was first heard to say that an order came to such an end. */
export const firstReportedAt = (
  { tracking, statusReports = [] }: Pick<Order, 'tracking' | 'statusReports'>,
  isSuch: (end: StatusEnd | undefined) => boolean,
): number | undefined =>
  [...statusReports, ...(tracking ? [tracking] : [])].find(({ rawStatus }) =>
    isSuch(STATUSES[readStatus(rawStatus)].end),
  )?.at
