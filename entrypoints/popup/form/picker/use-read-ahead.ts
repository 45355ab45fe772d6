import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Entry } from '../../../../lib/catalog/entry'
import { likelyFor } from '../../../../lib/catalog/search-fitting'
import type { Recognised } from '../../../../lib/links/kinds'

/** How long names are read before the list is painted, and between two paints, in milliseconds. */
const BEFORE_PAINT_MS = 12
const AT_ONCE_MS = 6

/** Works out what is searched and read in each, for as long as there is time. @returns how many of them are done */
function readSome(entries: readonly Entry[], from: number, ms: number): number {
  const end = performance.now() + ms
  let at = from
  // The clock is not asked for each: asking takes as long as reading a short name.
  for (; at < entries.length && (at % 16 > 0 || performance.now() < end); at += 1) {
    const entry = entries[at]
    if (entry) void (entry.text && entry.reading)
  }
  return at
}

/**
 * The entries whose names have been read: for a target first those that name its site, as far as that takes no
 * longer than a person notices, and all of them a moment later, read between two paints.
 */
export function useReadAhead(entries: readonly Entry[], target: Recognised | undefined): readonly Entry[] {
  const first = useMemo(() => {
    if (!target) return entries
    const likely = likelyFor(entries, target)
    return likely.slice(0, readSome(likely, 0, BEFORE_PAINT_MS))
  }, [entries, target])
  const [whole, setWhole] = useState<readonly Entry[]>()

  useEffect(() => {
    let at = 0
    let timer: ReturnType<typeof setTimeout>
    const goOn = () => {
      at = readSome(entries, at, AT_ONCE_MS)
      if (at === entries.length) setWhole(entries)
      else timer = setTimeout(goOn)
    }
    timer = setTimeout(goOn)
    return () => clearTimeout(timer)
  }, [entries])
  return whole === entries ? entries : first
}
