import type { Service } from '../panel-api/model'
import type { CatalogueRecord } from './catalogue'
import type { Entry } from './entry'
import { type Filters, passes } from './filters'
import { keyOf } from './keys'
import { fold } from './reading/fold'
import { createReader } from './reading/read'
import type { Reading } from './reading/reading'
import type { Sort } from './sort'

export interface Query {
  /** As typed. */
  readonly words: string
  readonly filters: Filters
  readonly sort: Sort
}

/** Signs that no one types: emoji, the marks that make up some of them, and control characters but for white space. */
const SIGNS = /[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}]|(?!\s)\p{Cc}/gu
const PLAIN = /^[\x20-\x7e]*$/

/** The text as it is searched: lower case, styled letters plain, without accents and emoji. */
export const searchText = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : fold(text).replace(SIGNS, '')

/** A row of a catalogue, of which only what is asked for is worked out, and once. */
class Row {
  #text: string | undefined
  #reading: Reading | undefined
  readonly service: Service
  readonly #categoryText: (category: string) => string
  readonly #read: (service: Service) => Reading
  constructor(
    service: Service,
    categoryText: (category: string) => string,
    read: (service: Service) => Reading,
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

  get reading(): Reading {
    this.#reading ??= this.#read(this.service)
    return this.#reading
  }
}

/** Of a list of services: they are asked for anew with each opening of a picker. */
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
  const read = createReader()
  // Of one that is listed twice the later row counts, as in the form.
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

  get reading(): Reading {
    return this.#row.reading
  }
}

/**
 * Everything that can be found. Nothing is searched or read yet: ten thousand names take longer than a person waits,
 * and few of them are needed at once.
 * @param since when a service was first seen, by {@link keyOf}; it is not asked for where it is not given
 */
export function prepareEntries(
  catalogues: readonly CatalogueRecord[],
  since?: ReadonlyMap<string, number>,
): readonly Entry[] {
  return catalogues.flatMap(({ panelId, currency = '', services }) =>
    rowsOf(services).map((row): Entry => {
      const entry = new RowOfAccount(panelId, currency, row)
      const first = since?.get(keyOf(panelId, row.service.id))
      return first === undefined ? entry : Object.assign(entry, { since: first })
    }),
  )
}

/** The words of a search, as they are looked for. */
export const wantedWords = (words: string): readonly string[] =>
  searchText(words).split(/\s+/).filter(Boolean)

/** Whether an entry has every word, in any order, and passes the filters. */
export function matcher({ words, filters }: Pick<Query, 'words' | 'filters'>): (entry: Entry) => boolean {
  const wanted = wantedWords(words)
  const isFiltered = Object.keys(filters).length > 0
  return (entry) =>
    wanted.every((word) => entry.text.includes(word)) && (!isFiltered || passes(entry, filters))
}
