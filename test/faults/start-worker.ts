import type { Database } from '../../lib/db/schema'
import type { Environment } from '../../lib/environment'
import type { Panels, Sender } from './panels'
import { databaseOf } from './storage'
import type { Fate, WorkerRun } from './worker-run'
import type { Worker } from './workers'
import { newId, type World } from './world'

/** A new run of the worker over what is on disk. */
export function startWorker(
  name: string,
  worker: Worker,
  database: Database,
  panels: Panels,
  world: World,
): WorkerRun {
  const { clock } = world
  const now = () => clock.at
  /** No one waits: the clock is set on. */
  async function sleep(ms: number): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    clock.at += ms
  }
  const queueOf = worker.panelQueues({ now, date: now, sleep, online: () => true }, () => undefined)
  const fate: Fate = {
    name,
    world,
    open: new Set<IDBTransaction>(),
    isOver: false,
    endedAt: Infinity,
    refusals: 0,
  }
  const environment: Environment = {
    database: databaseOf(fate, database, world),
    vault: {
      read: async (panelId) => panels.keys.get(panelId),
      write: async (panelId, key) => void panels.keys.set(panelId, key),
      remove: async (panelId) => void panels.keys.delete(panelId),
    },
    // Losses of the whole disk are told in test/data-loss.
    lossWatch: {
      check: async () => undefined,
      checkSoon: () => undefined,
      forgetAccount: async () => undefined,
      dismiss: async () => undefined,
    },
    now,
    newId: () => newId(world),
    workerId: name,
    browserSession: async () => 'session',
    announce: () => undefined,
    onOrdersChanged: () => undefined,
    notify: () => undefined,
    hasPermission: async () => true,
    transportTo: (panel) => queueOf(panel).wrap(panels.transport(panel, sender)),
    protectWrites: async () => undefined,
  }
  const sender: Sender = {
    life: fate,
    worker,
    groups: worker.writeGroups(panels.browser.spares(fate), now),
    onFinding: (id, finding) =>
      void worker.updatePanel(id, (panel) => ({ ...panel, ...finding }), environment).catch(() => undefined),
  }
  // One object: its fate is what the disk and the panels look at.
  return Object.assign(fate, { worker, environment })
}
