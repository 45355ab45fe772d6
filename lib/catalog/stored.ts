import type { IDBPObjectStore, StoreNames } from 'idb'
import type { Schema } from '../db/schema'
import type { Service } from '../panel-api/model'
import type { CatalogueHead, CataloguePage, CatalogueRecord } from './catalogue'

/*
 * How a catalogue lies on disk: a head, and its services in a few pages by their ids. To read all of 10,000 services
 * takes 20 ms and to read one page less than one, while as many records would take half a second to write. Every
 * function here works in one transaction, so that no one sees half of two catalogues.
 */

/** A catalogue as far as one service goes. */
export interface Chosen {
  readonly head: CatalogueHead | undefined
  /** By its id; empty where the catalogue does not have it. Of two with one id it is the later one. */
  readonly services: ReadonlyMap<string, Service>
}

/** The stores that a transaction over catalogues needs. */
export const CATALOGUE_STORES = ['catalogs', 'catalog-pages'] as const

type Name = (typeof CATALOGUE_STORES)[number]
type Store<N extends Name, Mode extends IDBTransactionMode> = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  N,
  Mode
>

interface Reading {
  objectStore<N extends Name>(name: N): Pick<Store<N, 'readonly'>, 'get' | 'getAll'>
}

interface Writing {
  objectStore<N extends Name>(name: N): Pick<Store<N, 'readwrite'>, 'put' | 'delete'>
}

/** A prime, so that ids at even distances do not crowd into a few pages. */
const PAGES = 31

/** For a number, that number modulo {@link PAGES}. */
function pageOf(serviceId: string): number {
  let page = 0
  for (const letter of serviceId) page = (page * 10 + letter.charCodeAt(0)) % PAGES
  return page
}

const pagesOf = (panelId: string) => IDBKeyRange.bound([panelId], [panelId, PAGES])

/** A catalogue as it is stored. */
export function toStored({ services, ...head }: CatalogueRecord): {
  readonly head: CatalogueHead
  readonly pages: readonly CataloguePage[]
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
    // A page without services is not there.
    pages: pages.flatMap((some, page) => ({ panelId, page, ...some })),
  }
}

/** The services in the panel's order, each as often as the panel listed it. */
function fromStored(head: CatalogueHead, pages: readonly CataloguePage[]): CatalogueRecord {
  const services: Service[] = []
  for (const page of pages) {
    page.services.forEach((service, at) => {
      services[page.places[at] ?? 0] = service
    })
  }
  return { ...head, services }
}

/** Reads the head and one service. */
export async function readChosen(transaction: Reading, panelId: string, serviceId: string): Promise<Chosen> {
  const [head, page] = await Promise.all([
    transaction.objectStore('catalogs').get(panelId),
    transaction.objectStore('catalog-pages').get([panelId, pageOf(serviceId)]),
  ])
  const service = page?.services.findLast(({ id }) => id === serviceId)
  return { head, services: new Map(service && [[serviceId, service]]) }
}

export async function readCatalogue(
  transaction: Reading,
  panelId: string,
): Promise<CatalogueRecord | undefined> {
  const [head, pages] = await Promise.all([
    transaction.objectStore('catalogs').get(panelId),
    transaction.objectStore('catalog-pages').getAll(pagesOf(panelId)),
  ])
  return head && fromStored(head, pages)
}

/** The catalogues of all accounts. */
export async function readCatalogues(transaction: Reading): Promise<readonly CatalogueRecord[]> {
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

/** Puts a catalogue in the place of the one before. */
export async function writeCatalogue(transaction: Writing, record: CatalogueRecord): Promise<void> {
  const { head, pages } = toStored(record)
  const stored = transaction.objectStore('catalog-pages')
  await stored.delete(pagesOf(record.panelId))
  // A write that is refused takes back the others: each of them fails, and all are waited for.
  await Promise.all(pages.map(async (page) => stored.put(page)))
  await transaction.objectStore('catalogs').put(head)
}
