import { useEffect, useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import type { Outcome } from '../../../lib/commands/protocol'

export interface Syncing {
  readonly isSyncing: boolean
  /** Why the last attempt from this page failed. */
  readonly trouble: Exclude<Outcome, { readonly kind: 'done' }> | undefined
  /** @param acceptShort the user accepts that the panel has so few services */
  readonly sync: (acceptShort?: true) => Promise<void>
}

/** Fetches an account's services: when the user asks, and once automatically if the stored ones are stale. */
export function useSync(id: string, isStale: boolean): Syncing {
  const [isSyncing, setSyncing] = useState(false)
  const [trouble, setTrouble] = useState<Syncing['trouble']>()

  async function sync(acceptShort?: true) {
    setSyncing(true)
    try {
      const outcome = await command('syncCatalog', { id, ...(acceptShort ? { acceptShort } : {}) })
      setTrouble(outcome.kind === 'done' ? undefined : outcome)
    } catch {
      setTrouble({ kind: 'failure', failure: 'offline' })
    } finally {
      setSyncing(false)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, by what was stored when the page was opened
  useEffect(() => {
    if (isStale) void sync()
  }, [])
  return { isSyncing, trouble, sync }
}
