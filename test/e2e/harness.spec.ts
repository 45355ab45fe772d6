import { expect } from '@playwright/test'
import { findViolations } from './harness/axe'
import { sendCommand } from './harness/command'
import { type ExtensionBrowser, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage } from './harness/journey'
import { databaseIsMade } from './harness/ledger'
import { isPopupOpen } from './harness/popup'
import { reset } from './harness/reset'

/* What the browser tests stand on: that a used browser becomes as a new one, and that axe finds what is wrong. */

declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; setBadgeText(badge: object): Promise<void> }
  alarms: { getAll(): Promise<unknown[]>; create(name: string, when: object): Promise<void> }
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> }
  permissions: { getAll(): Promise<unknown> }
  storage: Record<'local' | 'session', { get(): Promise<object>; set(items: object): Promise<void> }>
}

/** All that a browser keeps for the extension, and what is open in it. */
async function stateOf(ext: ExtensionBrowser): Promise<unknown> {
  const page = await ext.openPage(quietPage)
  await databaseIsMade(page)
  await ext.worker()
  const rules = () => page.evaluate(() => chrome.declarativeNetRequest.getSessionRules())
  await expect.poll(async () => (await rules()).length).toBeGreaterThan(0)
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const names = [...database.objectStoreNames]
    const rows: Record<string, unknown> = {}
    for (const name of names) {
      const all = database.transaction(name).objectStore(name).getAll()
      rows[name] = await new Promise((resolve, reject) => {
        all.onsuccess = () => resolve(all.result)
        all.onerror = () => reject(all.error)
      })
    }
    database.close()
    const { action, alarms, declarativeNetRequest, permissions, storage } = chrome
    return {
      rows,
      // A mark of what the ledger holds is made in the first second.
      local: Object.keys(await storage.local.get()).filter((name) => name !== 'ledger-mark'),
      session: await storage.session.get(),
      alarms: await alarms.getAll(),
      badge: await action.getBadgeText({}),
      rules: await declarativeNetRequest.getSessionRules(),
      permissions: await permissions.getAll(),
      cookies: document.cookie,
    }
  })
  const others = ext.context.pages().filter((other) => other !== page)
  const open = others.map((other) => other.url()).filter((url) => !url.endsWith('/welcome.html'))
  await page.close()
  return { ...kept, open, popup: await isPopupOpen(ext) }
}

test.describe('in a browser of its own', () => {
  test.use({ ownBrowser: {} })

  test('a used browser becomes as a new one', async ({ ext, panel, articles }) => {
    const fresh = await stateOf(ext)
    await connect(ext, panel)
    await sendCommand(ext, 'connectDemo', { name: 'Demo account' })
    await sendCommand(ext, 'startDraft', { panelId: 'demo' })
    await orderForPage(ext, `${articles.origin}/article`)
    await ext.context.setOffline(true)
    const page = ext.context.pages()[0]
    await ext.context.addCookies([{ name: 'a', value: 'b', url: articles.origin }])
    if (!page) throw new Error('No page is open')
    const quiet = await ext.openPage(quietPage)
    await quiet.evaluate(async () => {
      await chrome.storage.session.set({ left: 1 })
      await chrome.storage.local.set({ left: 1 })
      await chrome.alarms.create('left', { delayInMinutes: 60 })
      await chrome.action.setBadgeText({ text: '7' })
    })
    expect(await stateOf(ext)).not.toEqual(fresh)
    const seen = panel.requests.length

    await reset(ext)
    expect(await stateOf(ext)).toEqual(fresh)
    expect(await ext.context.cookies()).toEqual([])
    // What is as new is also of use: the panel is connected again, from the start.
    await connect(ext, panel)
    expect(panel.requests.slice(seen).map(({ action }) => action)).toEqual(['balance', 'services'])
  })
})

test('axe finds a button without a name and a text without contrast', async ({ ext }) => {
  const page = await ext.openPage('popup.html')
  // Until the database is read, the page has neither a heading nor a main part.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.evaluate(() => {
    const button = document.createElement('button')
    const text = document.createElement('p')
    text.textContent = 'Hardly to be read'
    text.style.cssText = 'color: #ddd; background: #eee'
    document.querySelector('main')?.append(button, text)
  })
  expect((await findViolations(page)).map((found) => (found as { id: string }).id)).toEqual([
    'button-name',
    'color-contrast',
  ])
  expect((await findViolations(page, ['color-contrast'])).length).toBe(1)
})
