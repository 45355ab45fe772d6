import type { CatalogRecord } from '../../lib/catalog/catalog'
import type { Panel } from '../../lib/panels/panel'

/** The catalog with its currency: catalogs of older versions lack it, and the account has it. */
export function withCurrency(catalog: CatalogRecord, panels: readonly Panel[]): CatalogRecord {
  if (catalog.currency !== undefined) return catalog
  const currency = panels.find(({ id }) => id === catalog.panelId)?.balance.currency ?? ''
  return { ...catalog, currency }
}
