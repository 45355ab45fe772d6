import { expect } from '@playwright/test'
import { BLANK_FIELDS } from '../../lib/orders/form/draft'
import type { Articles } from '../panel/articles'
import { sendCommand } from './harness/command'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import type { Evaluates } from './harness/hidden-page'
import { fillStores } from './harness/ledger'
import { clickMenu } from './harness/menu'
import { openPopup, waitForPopup } from './harness/popup'

/* Presets as items of the real browser's menu. */

declare const chrome: { contextMenus: { update(id: string, change: object): Promise<void> } }

let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, articles: givenArticles }) => {
  ext = givenExt
  articles = givenArticles
  await sendCommand(ext, 'connectDemo', { name: 'Demo account' })
})

/** The menu cannot be read; a change of an item fails where there is none. */
const isInMenu = async (id: string): Promise<boolean> =>
  (await ext.worker()).evaluate(
    (id) =>
      chrome.contextMenus.update(id, {}).then(
        () => true,
        () => false,
      ),
    id,
  )

test('a preset is in the menu while it is kept, and begins an order', async () => {
  const page = await ext.hidden()
  const draft = {
    ...BLANK_FIELDS,
    id: 'draft-1',
    createdAt: 1,
    updatedAt: 2,
    panelId: 'demo',
    // Of a service that the demo account always has.
    serviceId: await firstService(page),
    link: '',
    quantity: '4321',
    dripFeed: false,
    page: { address: '', canonical: '', title: '' },
  }
  await fillStores(page, { drafts: [{ value: draft }] })
  expect(await isInMenu('order-for-page')).toBe(true)
  const saved = await sendCommand(ext, 'savePreset', { name: 'Views & likes', draftId: 'draft-1' })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const items = [`order-for-page ${saved.id}`, `order-for-link ${saved.id}`, 'order-for-page ']
  for (const item of items) await expect.poll(() => isInMenu(item)).toBe(true)

  const article = await ext.context.newPage()
  await article.goto(`${articles.origin}/article`)
  await article.bringToFront()
  await clickMenu(ext, { menuItemId: items[0] ?? '', pageUrl: article.url() }, article.url())
  const popup = await waitForPopup(ext)
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(article.url())
  await expect(popup.getByLabel('Quantity', { exact: true })).toHaveValue('4321')

  await sendCommand(ext, 'removePreset', { id: saved.id })
  for (const item of items) await expect.poll(() => isInMenu(item)).toBe(false)
  expect(await isInMenu('order-for-page')).toBe(true)
})

test('a preset that is renamed in the form is sorted again in the menu', async () => {
  const page = await ext.hidden()
  const service = { panelId: 'demo', serviceId: '1', name: 'A', category: '', type: 'Default', rate: '1' }
  const kept = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
    id: name,
    name,
    panelId: 'demo',
    service,
    fields: {},
    dripFeed: false,
  }))
  await fillStores(page, {
    settings: [{ key: 'presets', value: [...kept, { ...kept[0], id: 'F', name: 'F' }] }],
  })
  await sendCommand(ext, 'startDraft', { panelId: 'demo' })
  const popup = await openPopup(ext)
  await popup.getByRole('button', { name: 'Presets' }).click()
  await popup.getByRole('menuitem', { name: 'Manage presets' }).click()
  const rename = popup.getByRole('button', { name: 'Rename F' })
  await rename.focus()
  await popup.keyboard.press('Enter')
  await expect(popup.getByLabel('Name of the preset')).toBeFocused()
  await popup.keyboard.type('b')
  await popup.keyboard.press('Enter')
  await expect(popup.getByText('Another preset has this name.')).toBeVisible()
  await popup.keyboard.type('b')
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('button', { name: 'Rename bb' })).toBeFocused()
  await expect.poll(() => isInMenu('order-for-page F')).toBe(true)
  expect(await isInMenu('order-for-page E')).toBe(false)
})

const firstService = (page: Evaluates): Promise<string> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const got = database.transaction('catalog-pages').objectStore('catalog-pages').getAll()
    const found = await new Promise<string>((resolve, reject) => {
      got.onsuccess = () => resolve(got.result[0].services[0].id)
      got.onerror = () => reject(got.error)
    })
    database.close()
    return found
  })
