import { useEffect, useRef, useState } from 'preact/hooks'
import { onChange } from '../../lib/announcements'
import { useLive } from '../../lib/browser/live'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey } from '../../lib/catalog/keys'
import { openDatabase } from '../../lib/db/open'
import { readTrackRecord, type TrackRecord } from '../../lib/orders/ledger/track-record'

/** How long a list must be unchanged before the track records of its rows are read, in milliseconds. */
const REST_MS = 300

type Records = ReadonlyMap<string, TrackRecord | undefined>

/**
 * The user's track records with the services on screen, by `entryKey`. Only visible rows are read, each once until an
 * order changes.
 */
export function useTrackRecords(shown: readonly Entry[]): Records {
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keys` stands for the visible entries, and `round` for a reread of all
  useEffect(() => {
    // Not for rows that the next letter removes again.
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
    async (entry) =>
      [entryKey(entry), await readTrackRecord(database, entry.panelId, entry.service.id)] as const,
  )
  return new Map(await Promise.all(read))
}

/** The same map if nothing is new, so that nothing is rendered again. */
function merged(old: Records, read: Records): Records {
  const isNews = [...read].some(([key, record]) => record !== undefined || old.get(key) !== undefined)
  return isNews ? new Map([...old, ...read]) : old
}

/** The track record with one service. */
export const useTrackRecord = (panelId: string, serviceId: string): TrackRecord | undefined =>
  useLive(
    async (database) => ({ found: await readTrackRecord(database, panelId, serviceId) }),
    ['orders'],
    `${panelId} ${serviceId}`,
  )?.found
