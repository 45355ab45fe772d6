import type { SpareStore, Spares } from '../../lib/panel-api/spare-connections'

/** Where spares are kept, for tests: what a life wrote the next one reads. */
export function sessionStore(): SpareStore & { readonly kept: Map<string, Spares> } {
  const kept = new Map<string, Spares>()
  return {
    kept,
    read: async (origin) => kept.get(origin),
    write: async (origin, spares) => void kept.set(origin, spares),
  }
}
