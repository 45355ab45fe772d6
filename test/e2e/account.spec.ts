import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, LOCAL, untilQuiet } from './harness/journey'
import { withdrawHost } from './harness/permissions'
import { openPopup } from './harness/popup'

/* A connected account: what the popup says when it cannot be used, and what the options page can change. */

let panel: TestPanel
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel }) => {
  ext = givenExt
  panel = givenPanel
  await connect(ext, panel, 'Mine')
})

const card = (options: Page, name: string) => options.getByRole('article', { name })

test('a key that the panel refuses later is said in the popup and can be changed', async () => {
  panel.setKey('a-new-key-5678')
  const popup = await openPopup(ext)
  await expect(popup.getByText('The panel refused the API key.')).toBeVisible()
  await expect(popup.getByText('100.84292 USD')).toBeVisible()
  await popup.close()
  const options = await ext.openPage('options.html')
  await card(options, 'Mine').getByRole('button', { name: 'Change key' }).click()
  await options.getByLabel('New API key').fill('a-new-key-5678')
  await options.getByRole('button', { name: 'Save' }).click()
  await expect(card(options, 'Mine')).toContainText('•••• 5678')
  await expect(card(options, 'Mine')).not.toContainText('The panel refused')
})

test('a permission withdrawn later: no request, and the button that gives it back', async () => {
  await untilQuiet(panel)
  await withdrawHost(ext, LOCAL)
  const before = panel.requests.length
  const popup = await openPopup(ext)
  await expect(popup.getByText('Paneldock can’t reach this panel.')).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Allow again' })).toBeVisible()
  expect(panel.requests).toHaveLength(before)
  await popup.close()
})

test('renamed, made default, and removed with its orders said first', async ({ otherPanel: other }) => {
  await connect(ext, other, 'Other')
  const options = await ext.openPage('options.html')
  await card(options, 'Other').getByRole('button', { name: 'Rename' }).click()
  await options.getByRole('textbox', { name: 'Name' }).fill('Renamed')
  await options.getByRole('button', { name: 'Save' }).click()
  await card(options, 'Renamed').getByRole('button', { name: 'Make default' }).click()
  await expect(card(options, 'Renamed')).toContainText('Default')

  await card(options, 'Renamed').getByRole('button', { name: 'Remove' }).click()
  const question = options.getByRole('group', { name: 'Remove this panel?' })
  await expect(question).toContainText(/order/)
  await question.getByRole('button', { name: 'Keep' }).click()
  await expect(card(options, 'Renamed')).toBeVisible()
  await card(options, 'Renamed').getByRole('button', { name: 'Remove' }).click()
  await question.getByRole('button', { name: 'Remove panel' }).click()
  await expect(card(options, 'Renamed')).toHaveCount(0)
  await expect(card(options, 'Mine')).toBeVisible()
  await options.close()
  const popup = await openPopup(ext)
  await expect(popup.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await popup.close()
})

test('a key is in the extension’s local storage and in no page’s reach through the database or a message', async () => {
  const options = await ext.openPage('options.html')
  const seen = await options.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
    })
    const stores = [...database.objectStoreNames]
    const rows = await Promise.all(
      stores.map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const all = database.transaction(name).objectStore(name).getAll()
            all.onsuccess = () => resolve(all.result)
          }),
      ),
    )
    return JSON.stringify(rows)
  })
  expect(seen).toContain('Mine')
  expect(seen).not.toContain(panel.key)
  expect(await options.content()).not.toContain(panel.key)
})
