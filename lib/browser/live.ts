import { type ReadonlySignal, signal } from '@preact/signals'
import { useLayoutEffect, useState } from 'preact/hooks'
import { onChange } from '../announcements'
import { openDatabase } from '../db/open'
import type { Database } from '../db/schema'
import type { Change } from '../environment'

export interface Live<T> {
  /** `undefined` until the database was read for the first time. */
  readonly value: ReadonlySignal<T | undefined>
  /** Reads again now. */
  readonly refresh: () => void
  readonly stop: () => void
}

/**
 * What a screen shows of the database: read at once, and again whenever the background announces that one of
 * `changes` changed.
 */
export function live<T>(read: (database: Database) => Promise<T>, changes: readonly Change[]): Live<T> {
  const value = signal<T>()
  let asked = 0
  const refresh = async () => {
    asked += 1
    const mine = asked
    const result = await read(await openDatabase())
    // Of two readings under way the later one counts, whichever comes back first.
    if (mine === asked) value.value = result
  }
  const stop = onChange((changed) => {
    if (changes.some((change) => changed.includes(change))) void refresh()
  })
  void refresh()
  return { value, refresh: () => void refresh(), stop }
}

/** {@link live} for as long as a component is shown; it starts anew when `input` changes. */
export function useLive<T>(
  read: (database: Database) => Promise<T>,
  changes: readonly Change[],
  input: string,
): T | undefined {
  const [value, setValue] = useState<T>()
  // Asked for before the frame is painted: what has come by then need not wait for the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` and `changes` are written in place by the caller; `input` says when they differ
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
