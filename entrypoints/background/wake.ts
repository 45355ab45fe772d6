import { announcer } from '../../lib/announcements'
import { openDatabase } from '../../lib/db'
import type { Environment } from '../../lib/environment'
import { recoverOrders } from '../../lib/orders/recover'
import { httpTransport } from '../../lib/panel-api/http'
import { ensureConnectionRule } from '../../lib/panels/connection-rule'
import { demoTransport } from '../../lib/panels/demo-account'
import { updatePanel } from '../../lib/panels/open'
import { hasPermission } from '../../lib/panels/permissions'
import { localVault } from '../../lib/panels/vault'

/** Resolves once a life when the worker may act: the database is open and what an earlier life left is settled. */
export type Ready = Promise<Environment>

export async function wake(): Ready {
  const environment = await realEnvironment()
  // Neither may keep the worker from waking: placing an order asks for the protection again and stops without it,
  // and what could not be settled now is settled by the next life.
  await Promise.allSettled([environment.protectWrites(), recoverOrders(environment)])
  return environment
}

async function realEnvironment(): Promise<Environment> {
  const database = await openDatabase()
  const tellPages = announcer()
  const listeners = new Set<() => void>()
  const environment: Environment = {
    database,
    vault: localVault,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    life: crypto.randomUUID(),
    announce(...changes) {
      tellPages(...changes)
      if (changes.includes('orders')) for (const listener of listeners) listener()
    },
    onOrdersChanged: (listener) => listeners.add(listener),
    hasPermission,
    transportTo: ({ id, kind, url, wantsLength = false }) =>
      kind === 'demo'
        ? demoTransport(database, () => Date.now())
        : httpTransport(url, {
            habits: { wantsLength },
            onWantsLength: () =>
              void updatePanel(id, (panel) => ({ ...panel, wantsLength: true }), environment),
          }),
    protectWrites: ensureConnectionRule,
  }
  return environment
}
