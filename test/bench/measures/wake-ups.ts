import type { ExtensionBrowser } from '../../e2e/harness/extension-browser'
import { killWorker } from '../../e2e/harness/worker'
import { type Figure, judged } from '../report'
import type { World } from '../world'

declare const chrome: { alarms: { getAll(): Promise<readonly { readonly name: string }[]> } }

const SETTLED_MS = 1000

/** Alarms are all that wakes a worker by itself: those that are set once a new life of it has settled. */
async function alarmsOf(ext: ExtensionBrowser): Promise<readonly string[]> {
  const worker = await ext.worker()
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
  return worker.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))
}

export async function measureWakeUps({ ext }: World): Promise<Figure> {
  await killWorker(ext)
  const alarms = await alarmsOf(ext)
  return {
    what: 'wake-ups set while no order is open',
    limit: '0',
    measured: alarms.length === 0 ? '0' : `${alarms.length}: ${alarms.join(', ')}`,
    outcome: judged(alarms.length === 0),
    details: { alarms },
  }
}
