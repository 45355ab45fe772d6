import type { CatalogRecord } from '../../../lib/catalog/catalog'
import type { CatalogChanges } from '../../../lib/catalog/changes'
import { toStored } from '../../../lib/catalog/stored-catalog'
import type { Batch, BatchLine } from '../../../lib/orders/batch/batch'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Order } from '../../../lib/orders/order/order'
import type { Panel } from '../../../lib/panels/panel'
import { derivedRows } from '../../orders/derived-rows'

/** What the database holds when a screen is looked at. */
export interface Seed {
  readonly panels?: readonly Panel[]
  readonly orders?: readonly Order[]
  readonly drafts?: readonly Draft[]
  readonly catalogs?: readonly CatalogRecord[]
  readonly changes?: readonly CatalogChanges[]
  readonly batches?: readonly Batch[]
  readonly lines?: readonly BatchLine[]
  readonly settings?: Readonly<Record<string, unknown>>
}

const keyless = (rows: readonly unknown[] = []) => rows.map((value) => ({ value }))

/** The same as its stores hold it; a setting has its key beside it. */
export function storesOf({
  panels,
  orders = [],
  drafts,
  catalogs = [],
  changes,
  batches,
  lines,
  settings = {},
}: Seed) {
  const stored = catalogs.map(toStored)
  const { entries, counts } = derivedRows(orders)
  return {
    panels: keyless(panels),
    orders: keyless(orders),
    'order-entries': keyless(entries),
    'order-counts': keyless(counts),
    drafts: keyless(drafts),
    catalogs: keyless(stored.map(({ head }) => head)),
    'catalog-pages': keyless(stored.flatMap(({ pages }) => pages)),
    'catalog-changes': keyless(changes),
    batches: keyless(batches),
    'batch-lines': keyless(lines),
    settings: Object.entries(settings).map(([key, value]) => ({ key, value })),
  }
}
