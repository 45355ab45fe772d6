import { vi } from 'vitest'

/* A worker that dies takes its variables along: each life gets the modules again. Loading them takes long, so a few
 * copies serve all stories; what stays in their variables is under ids that no other story uses. */

async function load() {
  vi.resetModules()
  const { requestCancel, requestRefill } = await import('../../lib/orders/aftercare/request')
  const { addByNumber } = await import('../../lib/orders/tracking/add-by-number')
  const { applyEvent } = await import('../../lib/orders/ledger/change-order')
  const { discardDraft } = await import('../../lib/orders/form/draft-end')
  const { saveDraft, startDraft } = await import('../../lib/orders/form/drafts')
  const { saveLimits } = await import('../../lib/orders/placing/save-limits')
  const { orderAgain } = await import('../../lib/orders/form/order-again')
  const { placeOrder } = await import('../../lib/orders/placing/place')
  const { recoverOrders } = await import('../../lib/orders/unconfirmed/recover')
  const { resolveOrder } = await import('../../lib/orders/unconfirmed/resolve')
  const { pollDue } = await import('../../lib/orders/tracking/poll-due')
  const { httpTransport } = await import('../../lib/panel-api/http')
  const { writeGroups } = await import('../../lib/panel-api/spare-connections')
  const { connectPanel } = await import('../../lib/panels/connect')
  const { updatePanel } = await import('../../lib/panels/open')
  const { panelQueues } = await import('../../lib/panels/queues')
  const { removeAccount } = await import('../../lib/accounts/remove-account')
  return {
    addByNumber,
    applyEvent,
    askCancel: requestCancel,
    askRefill: requestRefill,
    connectPanel,
    discardDraft,
    httpTransport,
    orderAgain,
    panelQueues,
    placeOrder,
    recoverOrders,
    removePanel: removeAccount,
    resolveOrder,
    saveDraft,
    saveLimits,
    startDraft,
    trackDue: pollDue,
    updatePanel,
    writeGroups,
  }
}

/** What the background can do, in one copy of its modules. */
export type Worker = Awaited<ReturnType<typeof load>>

/** How many lives a story may have. */
export const MAX_RUNS = 10

let loaded: Promise<readonly Worker[]> | undefined

async function loadAll(): Promise<readonly Worker[]> {
  const workers: Worker[] = []
  for (let at = 0; at < MAX_RUNS; at += 1) workers.push(await load())
  return workers
}

/** The next story begins with new ones: what died in a telling waits forever, under the ids of that seed. */
export function forgetWorkers(): void {
  loaded = undefined
}

export function loadWorkers(): Promise<readonly Worker[]> {
  loaded ??= loadAll()
  return loaded
}
