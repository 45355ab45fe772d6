import { useEffect, useState } from 'preact/hooks'
import type { Change } from '../use-draft'

/** The words of the search. Their rows come first; the draft, and with it the whole form, hears of them after the paint. */
export function useTyped(search: string, change: Change): readonly [string, (words: string) => void] {
  const [words, setWords] = useState(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing is news to the draft, whose own words are where this began
  useEffect(() => {
    if (words !== search) change({ search: words })
  }, [words])
  return [words, setWords]
}
