import type { CatalogueChanges } from '../../lib/catalog/changes'
import { keyOf } from '../../lib/catalog/keys'

/** When services were first seen, by `keyOf`, for those that came since the account was connected. */
export function firstSeen(records: readonly CatalogueChanges[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { panelId, at, changes } of records) {
    for (const { kind, serviceId } of changes) if (kind === 'new') seen.set(keyOf(panelId, serviceId), at)
  }
  return seen
}
