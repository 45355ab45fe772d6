import type { ConnectionUse } from './connection-use'

/*
 * When a connection takes longer than 250 ms, a browser opens a second one and uses whichever comes up first. The other
 * one is then idle, and a request that takes it is sent again if it breaks, `Connection: close` or not. Writes have a
 * separate group of connections, and this module tracks how many may be idle in it. See docs/decisions/0014.
 */

/** What may be idle, unused, among the connections for writes to one origin. */
export interface Spares {
  readonly count: number
  /** When the last request began that may have left one, in milliseconds since 1970. */
  readonly at: number
}

const NO_SPARES: Spares = { count: 0, at: 0 }

/**
 * Lost packets delay a connection by 1, 3 or 7 seconds; that four in a row are lost while a second connection gets
 * through is ruled out.
 */
const SETTLED_MS = 8000

/** Chromium 156 keeps an unused connection for 60 seconds, Firefox 153 for five. */
const IDLE_MS = 60_000

/** What is left by now. A time ahead of the clock, which was wrong then, counts as now. */
function sparesNow({ count, at }: Spares, now: number): Spares {
  if (count === 0 || now - at > SETTLED_MS + IDLE_MS) return NO_SPARES
  return { count, at: Math.min(at, now) }
}

/** How long it takes until none can come up any more, in milliseconds; 0 if a request now finds everything there is. */
export const settlesIn = ({ count, at }: Spares, now: number): number =>
  count === 0 ? 0 : Math.max(at + SETTLED_MS - now, 0)

/** What may be idle after a request in the group, which takes an idle connection if there is one. */
function sparesAfter(before: Spares, use: ConnectionUse, startedAt: number): Spares {
  const older = settlesIn(before, startedAt) === 0 ? NO_SPARES : before
  switch (use) {
    case 'reused':
      return before.count > 1 ? { ...before, count: before.count - 1 } : NO_SPARES
    case 'prompt':
      return older
    case 'late':
      return { count: older.count + 1, at: startedAt }
    case 'failed':
      return before
    case 'unknown':
      return { count: before.count + 2, at: startedAt }
  }
}

/** Where it is stored while the browser runs, by origin, for a worker that dies with a request in flight. */
export interface SpareStore {
  /** Runs a step exclusively, across workers: a browser that is slow to end one may have two. */
  alone(origin: string, step: () => Promise<void>): Promise<void>
  read(origin: string): Promise<Spares | undefined>
  write(origin: string, spares: Spares): Promise<void>
}

/** The group of connections for writes to one origin, during one exclusive step. */
export interface WriteGroup {
  /** Whether a write might take an idle connection. */
  hasSpares(): boolean
  /** See {@link settlesIn}. */
  settlesIn(): number
  /** Records that a request is about to be sent, since a dead worker would not know what it left. */
  begin(): Promise<void>
  /** Records what the last request left. */
  end(use: ConnectionUse): void
}

export interface WriteGroups {
  /**
   * Runs a step exclusively: what a request leaves behind is known only once it has ended. Rejects if that cannot be
   * read or stored.
   */
  alone<T>(origin: string, step: (group: WriteGroup) => Promise<T>): Promise<T>
}

/** @param now milliseconds since 1970, by a clock that a worker's run cannot set */
export function writeGroups(store: SpareStore, now: () => number): WriteGroups {
  async function groupAt(origin: string, keep: (spares: Spares) => Promise<void>): Promise<WriteGroup> {
    let known = (await store.read(origin)) ?? NO_SPARES
    const spares = () => sparesNow(known, now())
    let startedAt = now()
    let before = spares()
    return {
      hasSpares: () => spares().count > 0,
      settlesIn: () => settlesIn(spares(), now()),
      async begin() {
        startedAt = now()
        before = spares()
        known = sparesAfter(before, 'unknown', startedAt)
        await keep(spares())
      },
      end(use) {
        known = sparesAfter(before, use, startedAt)
        // If it cannot be stored, more is assumed than there is: the next order sends one more request first.
        keep(spares()).catch(() => undefined)
      },
    }
  }

  return {
    alone: (origin, step) =>
      new Promise((resolve, reject) => {
        async function run(): Promise<void> {
          let kept: Promise<void> = Promise.resolve()
          const keep = (spares: Spares) => {
            kept = store.write(origin, spares)
            return kept
          }
          // A panel's answer does not wait for storage; the next step does.
          resolve(await step(await groupAt(origin, keep)))
          await kept
        }
        store.alone(origin, run).catch(reject)
      }),
  }
}
