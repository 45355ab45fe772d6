import type { Page } from '@playwright/test'
import { sendCommand } from './command'
import type { ExtensionBrowser } from './extension-browser'
import { databaseIsMade, readSettings } from './ledger'
import { takeBackHosts } from './permissions'
import { closeTarget, listTargets } from './targets'
import { killWorker } from './worker'

interface ExtensionApi {
  action: { setBadgeText(badge: { text: string }): Promise<void> }
  alarms: { clearAll(): Promise<boolean> }
  declarativeNetRequest: {
    getSessionRules(): Promise<{ id: number }[]>
    updateSessionRules(change: { removeRuleIds: number[] }): Promise<void>
  }
  permissions: { remove(those: { permissions: string[] }): Promise<boolean> }
  storage: Record<'local' | 'session', { clear(): Promise<void> }>
}

declare const chrome: ExtensionApi

/**
 * Takes out of a browser all that a test left in it: pages, popups, permissions, cookies, and everything that the extension
 * keeps. Its worker dies with all that it remembers, and begins as in a new profile.
 */
export async function reset(ext: ExtensionBrowser): Promise<void> {
  const { context } = ext
  await context.setOffline(false)
  // A browser without a window would quit.
  const page = await context.newPage()
  const hidden = await ext.hidden()
  await ext.worker()
  await databaseIsMade(hidden)
  await closeAllBut(ext, page)
  await takeBackHosts(ext)
  // Nothing that is still on its way may write when all is clean.
  await killWorker(ext)
  await context.clearCookies()
  const hadPresets = (await readSettings(hidden, 'presets')) !== undefined
  await hidden.evaluate(emptied)
  await ext.worker()
  // The browser keeps the menu; it is built again when a preset goes.
  if (hadPresets) await sendCommand(ext, 'removePreset', { id: 'none' })
}

async function closeAllBut(ext: ExtensionBrowser, keep: Page): Promise<void> {
  await Promise.all(ext.context.pages().map((page) => (page === keep ? undefined : page.close())))
  // Playwright knows of no popup.
  const kept = ext.context.pages().length
  for (;;) {
    const pages = (await listTargets(ext)).filter(({ type }) => type === 'page')
    if (pages.length <= kept) return
    const own = await ext.context.newCDPSession(keep)
    const { targetInfo } = await own.send('Target.getTargetInfo')
    await own.detach()
    for (const { targetId } of pages) {
      // A side panel may go by itself with the tab that it was opened beside.
      if (targetId !== targetInfo.targetId) await closeTarget(ext, targetId).catch(() => undefined)
    }
  }
}

async function emptied(): Promise<void> {
  const { action, alarms, declarativeNetRequest, permissions, storage } = chrome
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('paneldock')
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names, 'readwrite')
  for (const name of names) transaction.objectStore(name).clear()
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
  await storage.local.clear()
  await storage.session.clear()
  await alarms.clearAll()
  await action.setBadgeText({ text: '' })
  const rules = await declarativeNetRequest.getSessionRules()
  await declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) })
  await permissions.remove({ permissions: ['notifications'] })
}
