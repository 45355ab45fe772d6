import { useState } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey } from '../../lib/catalog/keys'

/** More do not fit side by side. */
const MAX_COMPARED = 5

export interface ComparedSet {
  readonly entries: readonly Entry[]
  readonly keys: ReadonlySet<string>
  /** @returns whether it was added, which a sixth one is not */
  readonly toggle: (entry: Entry) => boolean
  readonly clear: () => void
}

/** The services that the user wants to compare, from any account. */
export function useCompared(): ComparedSet {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  return comparedSet(entries, setEntries)
}

/** @param mark replaces the marked services */
export function comparedSet(
  entries: readonly Entry[],
  mark: (entries: readonly Entry[]) => void,
): ComparedSet {
  const keys = new Set(entries.map(entryKey))
  function toggle(entry: Entry): boolean {
    const key = entryKey(entry)
    if (keys.has(key)) {
      mark(entries.filter((one) => entryKey(one) !== key))
      return true
    }
    if (entries.length >= MAX_COMPARED) return false
    mark([...entries, entry])
    return true
  }
  return { entries, keys, toggle, clear: () => mark([]) }
}
