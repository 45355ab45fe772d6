import { useEffect, useRef, useState } from 'preact/hooks'
import type { Change } from '../use-draft'

/**
 * The words of the search. Their rows come first; the draft, and with it the whole form, hears of them after the paint.
 * What empties the draft empties them.
 */
export function useTyped(search: string, change: Change): readonly [string, (words: string) => void] {
  const [words, setWords] = useState(search)
  /** What the draft has, as far as this field knows. */
  const told = useRef(search)
  // First, while `told` is what the draft was last told: the next letter may have come in the meantime.
  useEffect(() => {
    if (search === told.current) return
    told.current = search
    setWords(search)
  }, [search])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something was typed, and not with each new `change`
  useEffect(() => {
    if (words === told.current) return
    told.current = words
    change({ search: words })
  }, [words])
  return [words, setWords]
}
