import { useEffect, useState } from 'preact/hooks'
import { priced } from '../../../../components/services/priced'
import { type ComparedSet, comparedSet } from '../../../../components/services/use-compared'
import type { CatalogueRecord } from '../../../../lib/catalog/catalogue'
import type { Entry } from '../../../../lib/catalog/entry'
import { entryKey } from '../../../../lib/catalog/keys'
import { prepareEntries } from '../../../../lib/catalog/search'
import { CATALOGUE_STORES, readCatalogue } from '../../../../lib/catalog/stored'
import { openDatabase } from '../../../../lib/db/open'
import type { Panel } from '../../../../lib/panels/panel'
import { type KeptSearch, keepSearch, searchOf } from './kept-search'

export type KeepSearch = (changed: Partial<KeptSearch>) => void

/** The search of a draft: it begins as it was left, and each change of it is kept. */
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

/** What was marked to be seen side by side: found by its keys a moment after the search was opened. */
export function useKeptCompared(
  keys: readonly string[],
  keep: KeepSearch,
  catalogue: CatalogueRecord,
  panels: readonly Panel[],
): ComparedSet {
  const [known, setKnown] = useState<readonly Entry[]>([])
  const [isFound, setFound] = useState(keys.length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was marked when the search was left
  useEffect(() => {
    if (isFound) return
    void entriesOf(keys, catalogue, panels).then((found) => {
      setKnown((met) => [...met, ...found])
      setFound(true)
    })
  }, [])
  const entries = keys.flatMap((key) => known.find((entry) => entryKey(entry) === key) ?? [])
  // What is not found by then is in no list any more.
  const awaited = isFound ? [] : keys.filter((key) => !known.some((entry) => entryKey(entry) === key))
  return comparedSet(entries, (marked) => {
    setKnown((met) => [...marked, ...met])
    keep({ compared: [...awaited, ...marked.map(entryKey)] })
  })
}

async function entriesOf(
  keys: readonly string[],
  catalogue: CatalogueRecord,
  panels: readonly Panel[],
): Promise<readonly Entry[]> {
  const others = panels.filter(
    ({ id }) => id !== catalogue.panelId && keys.some((key) => key.startsWith(`${id} `)),
  )
  const database = await openDatabase()
  const transaction = database.transaction(CATALOGUE_STORES)
  const read = await Promise.all(others.map(({ id }) => readCatalogue(transaction, id)))
  const records = [catalogue, ...read.filter((record) => record !== undefined)]
  const wanted = new Set(keys)
  return prepareEntries(records.map((record) => priced(record, panels))).filter((entry) =>
    wanted.has(entryKey(entry)),
  )
}
