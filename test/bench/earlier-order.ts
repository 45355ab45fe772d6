import type { Order } from '../../lib/orders/order/order'

/** An order as version 4 stored it; `test/db/stored` has the rows themselves. */
export function earlierOrder({ tracking, statusReports = [], ...order }: Order): object {
  const report = ({ rawStatus, ...said }: { readonly rawStatus: string }) => ({ ...said, words: rawStatus })
  return { ...order, ...(tracking && { tracking: report(tracking) }), trackings: statusReports.map(report) }
}
