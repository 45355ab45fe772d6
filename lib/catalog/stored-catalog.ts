import type { IDBPObjectStore, StoreNames } from 'idb'
import type { Schema } from '../db/schema'
import type { Service } from '../panel-api/model'
import type { CatalogHead, CatalogPage, CatalogRecord } from './catalog'

/*
 * How a catalog is stored: a head, and its services in a few pages by their ids. Reading all of 10,000 services takes
 * 20 ms and reading one page less than one, while as many records would take half a second to write. Every function
 * here works in one transaction, so that no one sees parts of two catalogs.
 */

/** A catalog's head with the service that was asked for. */
export interface StoredService {
  readonly head: CatalogHead | undefined
  /** By its id; empty if the catalog does not have it. Of two with one id the later one. */
  readonly services: ReadonlyMap<string, Service>
}

/** The stores that a transaction on catalogs needs. */
export const CATALOG_STORES = ['catalogs', 'catalog-pages'] as const

type Name = (typeof CATALOG_STORES)[number]
type Store<N extends Name, Mode extends IDBTransactionMode> = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  N,
  Mode
>

interface ReadTransaction {
  objectStore<N extends Name>(name: N): Pick<Store<N, 'readonly'>, 'get' | 'getAll'>
}

interface WriteTransaction {
  objectStore<N extends Name>(name: N): Pick<Store<N, 'readwrite'>, 'put' | 'delete'>
}

/** A prime, so that evenly spaced ids do not cluster in a few pages. */
const PAGES = 31

/** For a number, that number modulo {@link PAGES}. */
function pageOf(serviceId: string): number {
  let page = 0
  for (const letter of serviceId) page = (page * 10 + letter.charCodeAt(0)) % PAGES
  return page
}

const pagesOf = (panelId: string) => IDBKeyRange.bound([panelId], [panelId, PAGES])

/** A catalog as it is stored. */
export function toStored({ services, ...head }: CatalogRecord): {
  readonly head: CatalogHead
  readonly pages: readonly CatalogPage[]
} {
  const { panelId } = head
  const pages: { readonly places: number[]; readonly services: Service[] }[] = []
  services.forEach((service, place) => {
    const page = pageOf(service.id)
    pages[page] ??= { places: [], services: [] }
    pages[page].places.push(place)
    pages[page].services.push(service)
  })
  return {
    head,
    // A page without services is not stored.
    pages: pages.flatMap((some, page) => ({ panelId, page, ...some })),
  }
}

/** The services in the panel's order, each as often as the panel listed it. */
function fromStored(head: CatalogHead, pages: readonly CatalogPage[]): CatalogRecord {
  const services: Service[] = []
  for (const page of pages) {
    page.services.forEach((service, at) => {
      services[page.places[at] ?? 0] = service
    })
  }
  return { ...head, services }
}

/** Reads the head and one service. */
export async function readStoredService(
  transaction: ReadTransaction,
  panelId: string,
  serviceId: string,
): Promise<StoredService> {
  const [head, page] = await Promise.all([
    transaction.objectStore('catalogs').get(panelId),
    transaction.objectStore('catalog-pages').get([panelId, pageOf(serviceId)]),
  ])
  const service = page?.services.findLast(({ id }) => id === serviceId)
  return { head, services: new Map(service && [[serviceId, service]]) }
}

export async function readCatalog(
  transaction: ReadTransaction,
  panelId: string,
): Promise<CatalogRecord | undefined> {
  const [head, pages] = await Promise.all([
    transaction.objectStore('catalogs').get(panelId),
    transaction.objectStore('catalog-pages').getAll(pagesOf(panelId)),
  ])
  return head && fromStored(head, pages)
}

/** The catalogs of all accounts. */
export async function readCatalogs(transaction: ReadTransaction): Promise<readonly CatalogRecord[]> {
  const [heads, pages] = await Promise.all([
    transaction.objectStore('catalogs').getAll(),
    transaction.objectStore('catalog-pages').getAll(),
  ])
  return heads.map((head) =>
    fromStored(
      head,
      pages.filter(({ panelId }) => panelId === head.panelId),
    ),
  )
}

/** Replaces the stored catalog. */
export async function writeCatalog(transaction: WriteTransaction, record: CatalogRecord): Promise<void> {
  const { head, pages } = toStored(record)
  const stored = transaction.objectStore('catalog-pages')
  await stored.delete(pagesOf(record.panelId))
  // A rejected write aborts the others: each of them fails, and all are awaited.
  await Promise.all(pages.map(async (page) => stored.put(page)))
  await transaction.objectStore('catalogs').put(head)
}
