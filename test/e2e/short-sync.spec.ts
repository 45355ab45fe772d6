import { expect, type Page } from '@playwright/test'
import { demoCatalog } from '../../lib/demo/catalog'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage } from './harness/journey'

/* A list that comes back under half as long replaces nothing until the user says so, wherever it was asked for. */

const ALL = demoCatalog(1)
const LEFT = 20

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
  for (const { id } of ALL.slice(LEFT)) panel.removeService(id)
})

const question = (page: Page) => page.getByText(`Test panel sent only ${LEFT} services.`)

test('from the form the way leads to the question, and what is answered there holds in the form', async () => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await expect(popup.getByText(`${ALL.length} services`)).toBeVisible()
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect(popup.getByText('The panel sent less than half of the services that it had.')).toBeVisible()
  await expect(popup.getByText(`${ALL.length} services`)).toBeVisible()

  const opened = ext.context.waitForEvent('page')
  await popup.getByRole('button', { name: 'Choose which list to use' }).click()
  const dashboard = await opened
  await expect(question(dashboard)).toBeVisible()
  await dashboard.getByRole('button', { name: 'Use the short list' }).click()
  await expect(question(dashboard)).toBeHidden()
  await expect(
    dashboard.getByRole('main').getByRole('listitem').filter({ hasText: 'Test panel' }),
  ).toBeFocused()
  const again = await orderForPage(ext, `${articles.origin}/article`)
  await expect(again.getByText(new RegExp(`^${LEFT} services`))).toBeVisible()
})

test('in the options the card asks, and the old list can be kept', async () => {
  const options = await ext.openPage('options.html')
  const card = options.getByRole('article', { name: 'Test panel' })
  await card.getByRole('button', { name: 'Refresh services' }).click()
  await expect(question(options)).toBeVisible()
  await expect(card).toContainText(`Services${ALL.length}`)
  await card.getByRole('button', { name: 'Keep the old list' }).click()
  await expect(question(options)).toBeHidden()
  await expect(options.getByRole('heading', { name: 'Test panel' })).toBeFocused()
  await expect(card.getByText(`so the old list with ${ALL.length} is kept`)).toBeVisible()
  await card.getByRole('button', { name: 'Use the short list' }).click()
  await expect(card).toContainText(`Services${LEFT}`)
})
