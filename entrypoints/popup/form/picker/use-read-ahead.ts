import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Entry } from '../../../../lib/catalog/entry'
import { entriesNamingSite } from '../../../../lib/catalog/search-fitting'
import type { Recognized } from '../../../../lib/links/kinds'

/** How long names are read before the list is painted, and between two paints, in milliseconds. */
const BEFORE_PAINT_MS = 12
const AT_ONCE_MS = 6

/**
 * Computes the texts and traits of entries until the time is up.
 * @returns how many are done
 */
function readSome(entries: readonly Entry[], from: number, ms: number): number {
  const end = performance.now() + ms
  let at = from
  // The clock is not checked for each: that takes as long as reading a short name.
  for (; at < entries.length && (at % 16 > 0 || performance.now() < end); at += 1) {
    const entry = entries[at]
    if (entry) void (entry.text && entry.traits)
  }
  return at
}

/**
 * The entries whose names have been read: for a target first those that name its site, as many as fit into an
 * unnoticeable delay, and all of them a moment later, read between two paints.
 */
export function useReadAhead(entries: readonly Entry[], target: Recognized | undefined): readonly Entry[] {
  const first = useMemo(() => {
    if (!target) return entries
    const likely = entriesNamingSite(entries, target)
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
