import type { CatalogueRecord } from '../../lib/catalog/catalogue'
import type { Panel } from '../../lib/panels/panel'

/** With the currency of its prices: catalogues of older versions do not say theirs, and the account does. */
export function priced(catalogue: CatalogueRecord, panels: readonly Panel[]): CatalogueRecord {
  if (catalogue.currency !== undefined) return catalogue
  const currency = panels.find(({ id }) => id === catalogue.panelId)?.balance.currency ?? ''
  return { ...catalogue, currency }
}
