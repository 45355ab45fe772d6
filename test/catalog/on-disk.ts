import type { CatalogueRecord } from '../../lib/catalog/catalogue'
import { CATALOGUE_STORES, readCatalogue, writeCatalogue } from '../../lib/catalog/stored'
import type { Database } from '../../lib/db/schema'

export const storedCatalogue = (database: Database, panelId = 'panel-1') =>
  readCatalogue(database.transaction(CATALOGUE_STORES), panelId)

export async function storeCatalogue(database: Database, record: CatalogueRecord): Promise<void> {
  const transaction = database.transaction(CATALOGUE_STORES, 'readwrite')
  await writeCatalogue(transaction, record)
  await transaction.done
}
