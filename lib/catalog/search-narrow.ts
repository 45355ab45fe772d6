import type { Entry } from './entry'
import { matcher, type Query, searchTerms } from './search'

interface Step {
  readonly wanted: readonly string[]
  readonly found: readonly Entry[]
}

interface Search {
  readonly filters: Query['filters']
  readonly steps: Step[]
}

const searches = new WeakMap<readonly Entry[], Search>()

/** Whether every match of the later terms also matches the earlier ones. */
const isWithin = (later: readonly string[], earlier: readonly string[]): boolean =>
  earlier.every((word) => later.some((longer) => longer.includes(word)))

/**
 * What a query finds in a list. Typing searches the same list letter by letter: each letter looks only at what the
 * letters before it found, and deleting one returns to the earlier result.
 */
export function narrowingSearch(list: readonly Entry[], query: Query): readonly Entry[] {
  const wanted = searchTerms(query.text)
  const last = searches.get(list)
  const search = last?.filters === query.filters ? last : { filters: query.filters, steps: [] }
  searches.set(list, search)
  const { steps } = search
  let top = steps.at(-1)
  while (top && !isWithin(wanted, top.wanted)) {
    steps.pop()
    top = steps.at(-1)
  }
  if (top && isWithin(top.wanted, wanted)) return top.found
  const found = (top?.found ?? list).filter(matcher(query))
  steps.push({ wanted, found })
  return found
}
