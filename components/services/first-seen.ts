import type { CatalogChanges } from '../../lib/catalog/changes'
import { serviceKey } from '../../lib/catalog/keys'

/** When services were first seen, by `serviceKey`, for those added since the account was connected. */
export function firstSeen(records: readonly CatalogChanges[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { panelId, at, changes } of records) {
    for (const { kind, serviceId } of changes)
      if (kind === 'new') seen.set(serviceKey(panelId, serviceId), at)
  }
  return seen
}
