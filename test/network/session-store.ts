import type { SpareStore, Spares } from '../../lib/panel-api/spare-connections'

/** Where spares are kept, for tests: what a life wrote the next one reads. */
export function sessionStore() {
  const kept = new Map<string, Spares>()
  let turns = new Map<string, Promise<void>>()
  const store: SpareStore = {
    alone(origin, step) {
      const turn = (turns.get(origin) ?? Promise.resolve()).then(step)
      turns.set(
        origin,
        turn.catch(() => undefined),
      )
      return turn
    },
    read: async (origin) => kept.get(origin),
    write: async (origin, spares) => void kept.set(origin, spares),
  }
  return {
    ...store,
    kept,
    /** The worker dies, and what it held is free. */
    die() {
      turns = new Map()
    },
  }
}
