import type { Service } from '../panel-api/model'

/** Services with what is searched in them prepared once: a scan of lower-case text beats an index here. */
export interface SearchIndex {
  readonly services: readonly Service[]
  readonly texts: readonly string[]
}

const MARKS = /\p{M}/gu

/** Lower case without accents, so that `fran` finds `Français`. */
const fold = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase()

export function prepareSearch(services: readonly Service[]): SearchIndex {
  return {
    services,
    texts: services.map(({ id, name, category }) => `${fold(id)} ${fold(name)} ${fold(category)}`),
  }
}

/**
 * The services whose name, category or id hold every word of `query`, in catalogue order; one whose id is the
 * query comes first. An empty query finds all.
 */
export function searchServices({ services, texts }: SearchIndex, query: string): readonly Service[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return services
  const found = services.filter((_, at) => words.every((word) => texts[at]?.includes(word)))
  const exact = found.filter((service) => service.id === query.trim())
  return exact.length === 0 ? found : [...exact, ...found.filter((service) => !exact.includes(service))]
}
