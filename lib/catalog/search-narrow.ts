import type { Entry } from './entry'
import { matcher, type Query, wantedWords } from './search'

interface Step {
  readonly wanted: readonly string[]
  readonly found: readonly Entry[]
}

interface Search {
  readonly filters: Query['filters']
  readonly steps: Step[]
}

const searches = new WeakMap<readonly Entry[], Search>()

/** Whether all that has the later words has the earlier ones, too. */
const isWithin = (later: readonly string[], earlier: readonly string[]): boolean =>
  earlier.every((word) => later.some((longer) => longer.includes(word)))

/**
 * What a query finds in a list. The very same list is searched letter by letter: each letter looks only at what the
 * letters before it have found, and one taken back finds what was there before it.
 */
export function narrowed(list: readonly Entry[], query: Query): readonly Entry[] {
  const wanted = wantedWords(query.words)
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
