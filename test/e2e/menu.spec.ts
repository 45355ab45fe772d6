import { expect } from '@playwright/test'
import type { Articles } from '../panel/articles'
import { sendCommand } from './harness/command'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { closeSearch, LOCAL } from './harness/journey'
import { clickMenu } from './harness/menu'
import { grantHost } from './harness/permissions'
import { openPopup, waitForPopup } from './harness/popup'

/* The ways to the form: page, link, popup's button, shortcut; and the pages that offer nothing. */

let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, articles: givenArticles }) => {
  ext = givenExt
  articles = givenArticles
  await sendCommand(ext, 'connectDemo', { name: 'Demo account' })
})

async function open(address: string) {
  const page = await ext.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return page
}

test('a page: its title, and its address as cleaned and as it was found', async () => {
  await grantHost(ext, LOCAL)
  const page = await open(`${articles.origin}/article?utm_source=somewhere`)
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  const link = popup.getByLabel('Link', { exact: true })
  await expect(link).toHaveValue(`${articles.origin}/article`)
  await expect(popup.getByText(await page.title())).toBeVisible()
  await expect(popup.getByText(/^Removed tracking: \W*utm_source\W*\.$/)).toBeVisible()
  await closeSearch(popup)
  await popup.getByRole('button', { name: 'Use original' }).click()
  await expect(link).toHaveValue(page.url())
  await popup.getByRole('button', { name: 'Use cleaned link' }).click()
  await expect(link).toHaveValue(`${articles.origin}/article`)
})

test('a page under an address that is not its own offers its own', async () => {
  await grantHost(ext, LOCAL)
  const page = await open(`${articles.origin}/article?id=7`)
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  const link = popup.getByLabel('Link', { exact: true })
  await expect(link).toHaveValue(`${articles.origin}/article?id=7`)
  await closeSearch(popup)
  await popup.getByRole('button', { name: 'The page’s own link' }).click()
  await expect(link).toHaveValue(`${articles.origin}/article`)
})

test('a page that may not be read still gives its address', async () => {
  const page = await open(`${articles.origin}/plain`)
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(page.url())
})

test('a link gives its own address, and the page around it is offered', async () => {
  await grantHost(ext, LOCAL)
  const page = await open(`${articles.origin}/article`)
  const linkUrl = 'https://www.example.com/p/abc?x=1'
  await clickMenu(ext, { menuItemId: 'order-for-link', pageUrl: page.url(), linkUrl }, page.url())
  const popup = await waitForPopup(ext)
  const link = popup.getByLabel('Link', { exact: true })
  await expect(link).toHaveValue(linkUrl)
  await closeSearch(popup)
  await popup.getByRole('button', { name: 'This page' }).click()
  await expect(link).toHaveValue(page.url())
})

test('a hostile page gives text, and never an address that is none', async () => {
  await grantHost(ext, LOCAL)
  const page = await open(`${articles.origin}/hostile`)
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(page.url())
  await expect(popup.getByRole('button', { name: 'The page’s own link' })).toHaveCount(0)
  await expect(popup.locator('#link-hint')).toContainText('<')
})

for (const address of ['chrome://version/', 'javascript:alert(1)', 'file:///etc/hosts']) {
  test(`nothing to order for: ${address}`, async () => {
    const page = await open(`${articles.origin}/article`)
    await clickMenu(
      ext,
      address.startsWith('javascript')
        ? { menuItemId: 'order-for-link', pageUrl: page.url(), linkUrl: address }
        : { menuItemId: 'order-for-page', pageUrl: address },
      page.url(),
    )
    const popup = await waitForPopup(ext)
    await expect(popup.getByText('There is nothing to order for on this page.')).toBeVisible()
    await popup.getByRole('button', { name: 'Order for another link' }).click()
    await expect(popup.getByLabel('Link', { exact: true })).toHaveValue('')
  })
}

test('the popup’s button orders for the page in front', async () => {
  await grantHost(ext, LOCAL)
  const page = await open(`${articles.origin}/article`)
  const popup = await openPopup(ext)
  await popup.getByRole('button', { name: 'Order for this page' }).click()
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(page.url())
})

test('the shortcut is listed among the browser’s', async () => {
  const worker = await ext.worker()
  const commands = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { commands: { getAll(): Promise<object[]> } } }
    ).chrome.commands.getAll(),
  )
  expect(commands).toContainEqual(
    expect.objectContaining({
      name: 'order-for-page',
      description: 'Order for this page',
      shortcut: 'Alt+Shift+O',
    }),
  )
})

test('where the browser opens no popup, a small window shows the same form', async () => {
  const worker = await ext.worker()
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }
    chrome.action.openPopup = () => Promise.reject(new Error('No user gesture'))
  })
  const page = await open(`${articles.origin}/plain`)
  const opened = ext.context.waitForEvent('page')
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const window = await opened
  await expect(window.getByLabel('Link', { exact: true })).toHaveValue(`${articles.origin}/plain`)
})
