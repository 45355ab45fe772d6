import { type ReadonlySignal, signal } from '@preact/signals'
import { useLayoutEffect, useState } from 'preact/hooks'
import { onChange } from '../announcements'
import { openDatabase } from '../db/open'
import type { Database } from '../db/schema'
import type { Change } from '../environment'

export interface Live<T> {
  /** `undefined` until the database has been read for the first time. */
  readonly value: ReadonlySignal<T | undefined>
  /** Reads again now. */
  readonly refresh: () => void
  readonly stop: () => void
}

/**
 * What a screen shows of the database: read at once, and again whenever the background announces a change to one of
 * `changes`.
 */
export function live<T>(read: (database: Database) => Promise<T>, changes: readonly Change[]): Live<T> {
  const value = signal<T>()
  let asked = 0
  const refresh = async () => {
    asked += 1
    const mine = asked
    const result = await read(await openDatabase())
    // Of two reads in flight the later one wins, whichever comes back first.
    if (mine === asked) value.value = result
  }
  const stop = onChange((changed) => {
    if (changes.some((change) => changed.includes(change))) void refresh()
  })
  void refresh()
  return { value, refresh: () => void refresh(), stop }
}

/** {@link live} for as long as a component is mounted; it restarts when `input` changes. */
export function useLive<T>(
  read: (database: Database) => Promise<T>,
  changes: readonly Change[],
  input: string,
): T | undefined {
  const [value, setValue] = useState<T>()
  // Read before the frame is painted, so that whatever has arrived by then is in this frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` and `changes` are literals at the call site; `input` says when they differ
  useLayoutEffect(() => {
    const view = live(read, changes)
    const unsubscribe = view.value.subscribe((next) => setValue(() => next))
    return () => {
      unsubscribe()
      view.stop()
    }
  }, [input])
  return value
}
