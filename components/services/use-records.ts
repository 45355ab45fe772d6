import { useEffect, useRef, useState } from 'preact/hooks'
import { onChange } from '../../lib/announcements'
import { useLive } from '../../lib/browser/live'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey } from '../../lib/catalog/keys'
import { openDatabase } from '../../lib/db/open'
import { type OwnRecord, ownRecord } from '../../lib/orders/ledger/record'

/** How long a list stays as it is before the records of its rows are read, in milliseconds. */
const REST_MS = 300

type Records = ReadonlyMap<string, OwnRecord | undefined>

/**
 * The person's own records with the services on screen, by `entryKey`. Only what is shown is read, each once until
 * an order changes.
 */
export function useRecords(shown: readonly Entry[]): Records {
  const [records, setRecords] = useState<Records>(new Map())
  const asked = useRef(new Set<string>())
  const [round, setRound] = useState(0)

  useEffect(
    () =>
      onChange((changes) => {
        if (!changes.includes('orders')) return
        asked.current.clear()
        setRound((times) => times + 1)
      }),
    [],
  )

  const keys = shown.map(entryKey).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keys` says which entries are shown, and `round` when all are to be read again
  useEffect(() => {
    // Not for rows that the next letter takes away again.
    const resting = setTimeout(() => {
      const missing = shown.filter((entry) => !asked.current.has(entryKey(entry)))
      for (const entry of missing) asked.current.add(entryKey(entry))
      if (missing.length > 0) void readRecords(missing).then((read) => setRecords((old) => merged(old, read)))
    }, REST_MS)
    return () => clearTimeout(resting)
  }, [keys, round])
  return records
}

async function readRecords(entries: readonly Entry[]): Promise<Records> {
  const database = await openDatabase()
  const read = entries.map(
    async (entry) => [entryKey(entry), await ownRecord(database, entry.panelId, entry.service.id)] as const,
  )
  return new Map(await Promise.all(read))
}

/** The very map where nothing new is told, so that nothing is drawn again. */
function merged(old: Records, read: Records): Records {
  const isNews = [...read].some(([key, record]) => record !== undefined || old.get(key) !== undefined)
  return isNews ? new Map([...old, ...read]) : old
}

/** The record with one service. */
export const useOwnRecord = (panelId: string, serviceId: string): OwnRecord | undefined =>
  useLive(
    async (database) => ({ found: await ownRecord(database, panelId, serviceId) }),
    ['orders'],
    `${panelId} ${serviceId}`,
  )?.found
