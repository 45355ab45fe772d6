import type { Service } from '../panel-api/model'
import type { CatalogRecord } from './catalog'
import type { Entry } from './entry'
import { type Filters, matchesFilters } from './filters'
import { serviceKey } from './keys'
import type { Sort } from './sort'
import { fold } from './traits/fold'
import { createTraitReader } from './traits/read-traits'
import type { ServiceTraits } from './traits/service-traits'

export interface Query {
  /** As typed. */
  readonly text: string
  readonly filters: Filters
  readonly sort: Sort
}

/** Characters that no one types: emoji and their parts, and control characters other than white space. */
const SIGNS = /[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}]|(?!\s)\p{Cc}/gu
const PLAIN = /^[\x20-\x7e]*$/

/** Normalizes text for search: lower case, styled letters plain, without accents and emoji. */
export const searchText = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : fold(text).replace(SIGNS, '')

/** A row of a catalog whose texts are computed lazily, once. */
class Row {
  #text: string | undefined
  #reading: ServiceTraits | undefined
  readonly service: Service
  readonly #categoryText: (category: string) => string
  readonly #read: (service: Service) => ServiceTraits
  constructor(
    service: Service,
    categoryText: (category: string) => string,
    read: (service: Service) => ServiceTraits,
  ) {
    this.service = service
    this.#categoryText = categoryText
    this.#read = read
  }

  get text(): string {
    const { id, name, category } = this.service
    this.#text ??= `${searchText(id)} ${searchText(name)} ${this.#categoryText(category)}`
    return this.#text
  }

  get reading(): ServiceTraits {
    this.#reading ??= this.#read(this.service)
    return this.#reading
  }
}

/** Cached per list of services, since each opening of a picker asks for them again. */
const known = new WeakMap<readonly Service[], readonly Row[]>()

function rowsOf(services: readonly Service[]): readonly Row[] {
  const last = known.get(services)
  if (last) return last
  const categories = new Map<string, string>()
  const categoryText = (category: string): string => {
    const folded = categories.get(category) ?? searchText(category)
    categories.set(category, folded)
    return folded
  }
  const read = createTraitReader()
  // If a service is listed twice the later row counts, as in the form.
  const unique = new Map(services.map((service) => [service.id, service]))
  const rows = [...unique.values()].map((service) => new Row(service, categoryText, read))
  known.set(services, rows)
  return rows
}

let prepared = 0

class RowOfAccount implements Entry {
  readonly serial: number
  readonly panelId: string
  readonly currency: string
  readonly service: Service
  readonly #row: Row
  constructor(panelId: string, currency: string, row: Row) {
    prepared += 1
    this.serial = prepared
    this.panelId = panelId
    this.currency = currency
    this.service = row.service
    this.#row = row
  }

  get text(): string {
    return this.#row.text
  }

  get traits(): ServiceTraits {
    return this.#row.reading
  }
}

/**
 * Everything that can be found. Nothing is read yet: reading ten thousand names takes longer than a user waits, and few
 * are needed at once.
 * @param since when a service was first seen, by {@link serviceKey}; not looked up if absent
 */
export function prepareEntries(
  catalogs: readonly CatalogRecord[],
  since?: ReadonlyMap<string, number>,
): readonly Entry[] {
  return catalogs.flatMap(({ panelId, currency = '', services }) =>
    rowsOf(services).map((row): Entry => {
      const entry = new RowOfAccount(panelId, currency, row)
      const first = since?.get(serviceKey(panelId, row.service.id))
      return first === undefined ? entry : Object.assign(entry, { firstSeenAt: first })
    }),
  )
}

/** The normalized terms of a search. */
export const searchTerms = (text: string): readonly string[] => searchText(text).split(/\s+/).filter(Boolean)

/** Whether an entry contains every term, in any order, and passes the filters. */
export function matcher({ text, filters }: Pick<Query, 'text' | 'filters'>): (entry: Entry) => boolean {
  const wanted = searchTerms(text)
  const isFiltered = Object.keys(filters).length > 0
  return (entry) =>
    wanted.every((word) => entry.text.includes(word)) && (!isFiltered || matchesFilters(entry, filters))
}
