import type { Worker } from '@playwright/test'
import type { ExtensionBrowser } from './extension-browser'
import { closeTarget, listTargets, poll, type Target } from './targets'

/**
 * Playwright's `Worker` outlives a kill: it neither closes nor is replaced, speaks to the next life of the
 * same worker, and never answers in between. So the browser is asked whether the worker lives.
 */
export async function currentWorker(ext: ExtensionBrowser): Promise<Worker> {
  if ((await runningTarget(ext)) === undefined) await wakeWorker(ext)
  return poll('the service worker is attached', async () => ext.context.serviceWorkers().find(isOurs(ext)))
}

/**
 * Kills the service worker at once, in the middle of whatever it does. Returns when that life is over: a page
 * that is open may wake the next one before anyone could see the worker gone.
 */
export async function killWorker(ext: ExtensionBrowser): Promise<void> {
  const target = await runningTarget(ext)
  if (target === undefined) return
  const worker = await currentWorker(ext)
  await worker.evaluate(() => Object.assign(globalThis, { isDoomed: true }))
  await closeTarget(ext, target.targetId)
  await poll('the service worker is gone', async () => {
    if ((await runningTarget(ext)) === undefined) return true
    const isDoomed = worker.evaluate(() => 'isDoomed' in globalThis).catch(() => false)
    // A worker that is gone answers nothing at all.
    const silence = new Promise<true>((resolve) => setTimeout(() => resolve(true), 300))
    return (await Promise.race([isDoomed, silence])) ? undefined : true
  })
}

async function runningTarget(ext: ExtensionBrowser): Promise<Target | undefined> {
  return (await listTargets(ext)).filter((target) => target.type === 'service_worker').find(isOurs(ext))
}

function isOurs(ext: ExtensionBrowser) {
  return (worker: Worker | Target) => {
    const url = typeof worker.url === 'string' ? worker.url : worker.url()
    return url.startsWith(`chrome-extension://${ext.extensionId}/`)
  }
}

async function wakeWorker(ext: ExtensionBrowser): Promise<void> {
  const page = await ext.hidden()
  await page.send('ServiceWorker.enable', {})
  await page.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${ext.extensionId}/` })
  await poll('the service worker runs again', () => runningTarget(ext))
}
