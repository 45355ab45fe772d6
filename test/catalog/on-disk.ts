import type { CatalogRecord } from '../../lib/catalog/catalog'
import { CATALOG_STORES, readCatalog, writeCatalog } from '../../lib/catalog/stored-catalog'
import type { Database } from '../../lib/db/schema'

export const storedCatalog = (database: Database, panelId = 'panel-1') =>
  readCatalog(database.transaction(CATALOG_STORES), panelId)

export async function storeCatalog(database: Database, record: CatalogRecord): Promise<void> {
  const transaction = database.transaction(CATALOG_STORES, 'readwrite')
  await writeCatalog(transaction, record)
  await transaction.done
}
