import { useEffect, useState } from 'preact/hooks'
import { type ComparedSet, comparedSet } from '../../../../components/services/use-compared'
import { withCurrency } from '../../../../components/services/with-currency'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Entry } from '../../../../lib/catalog/entry'
import { entryKey } from '../../../../lib/catalog/keys'
import { prepareEntries } from '../../../../lib/catalog/search'
import { CATALOG_STORES, readCatalog } from '../../../../lib/catalog/stored-catalog'
import { openDatabase } from '../../../../lib/db/open'
import type { Panel } from '../../../../lib/panels/panel'
import { type KeptSearch, keepSearch, searchOf } from './kept-search'

export type KeepSearch = (changed: Partial<KeptSearch>) => void

/** A draft's search: it starts as it was left, and each change is stored. */
export function useKeptSearch(draftId: string): readonly [KeptSearch, KeepSearch] {
  const [search, setSearch] = useState(() => searchOf(draftId))
  const keep: KeepSearch = (changed) => {
    setSearch((current) => {
      const next = { ...current, ...changed }
      keepSearch(draftId, next)
      return next
    })
  }
  return [search, keep]
}

/** The services marked for comparison: resolved from their keys a moment after the search is opened. */
export function useKeptCompared(
  keys: readonly string[],
  keep: KeepSearch,
  catalog: CatalogRecord | undefined,
  panels: readonly Panel[],
): ComparedSet {
  const [known, setKnown] = useState<readonly Entry[]>([])
  const [isFound, setFound] = useState(keys.length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was marked when the search was left
  useEffect(() => {
    if (isFound) return
    void entriesOf(keys, catalog, panels).then((found) => {
      setKnown((met) => [...met, ...found])
      setFound(true)
    })
  }, [])
  const entries = keys.flatMap((key) => known.find((entry) => entryKey(entry) === key) ?? [])
  // What is not found by then is not listed any more.
  const awaited = isFound ? [] : keys.filter((key) => !known.some((entry) => entryKey(entry) === key))
  return comparedSet(entries, (marked) => {
    setKnown((met) => [...marked, ...met])
    keep({ compared: [...awaited, ...marked.map(entryKey)] })
  })
}

async function entriesOf(
  keys: readonly string[],
  catalog: CatalogRecord | undefined,
  panels: readonly Panel[],
): Promise<readonly Entry[]> {
  const others = panels.filter(
    ({ id }) => id !== catalog?.panelId && keys.some((key) => key.startsWith(`${id} `)),
  )
  const database = await openDatabase()
  const transaction = database.transaction(CATALOG_STORES)
  const read = await Promise.all(others.map(({ id }) => readCatalog(transaction, id)))
  const records = [catalog, ...read].filter((record) => record !== undefined)
  const wanted = new Set(keys)
  return prepareEntries(records.map((record) => withCurrency(record, panels))).filter((entry) =>
    wanted.has(entryKey(entry)),
  )
}
