import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { findViolations } from './harness/axe'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, closeSearch, connect, leaveForm, openDraft, placeButton } from './harness/journey'
import { clickMenu } from './harness/menu'
import { isPopupOpen, openPopup, openSidePanel } from './harness/popup'

/*
 * The real side panel, opened by the button in the real popup: the popup's screens beside the pages. A page gets there by
 * the menu or the keys, and the panel tells when another one is looked at.
 */

const service = findService(({ type, min, max }) => type === 'Default' && min === 50 && max >= 10_000)

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
})

const adds = () => panel.requests.filter(({ action }) => action === 'add')

async function openPage(name: string): Promise<Page> {
  const page = await ext.context.newPage()
  await page.goto(`${articles.origin}/article?${name}`)
  await page.bringToFront()
  return page
}

/** What moved by itself since it was last asked, every entry counted. */
async function watchShift(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { shifted: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number
          sources: readonly { node: Element | null }[]
        }
        seen.push(`${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 100)).join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { shifted: string[] }).shifted)
}

async function order(name: string): Promise<void> {
  const address = `${articles.origin}/article?${name}`
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: address }, address)
}

const status = (side: Page) => side.locator('.given-page [role=status]')

test('a page is taken by the menu and shown beside it, and no popup comes', async () => {
  const page = await openPage('one')
  const side = await openSidePanel(ext)
  await expect(side.getByText('Test panel').first()).toBeVisible()
  const size = await side.evaluate(() => [
    document.body.clientWidth === innerWidth,
    document.body.clientHeight === innerHeight,
  ])
  expect(size).toEqual([true, true])
  await expect(side.getByRole('button', { name: 'Open side panel' })).toHaveCount(0)

  await order('one')
  await expect(side.getByRole('heading', { name: 'New order' })).toBeVisible()
  await closeSearch(side)
  await expect(side.locator('#link')).toHaveValue(/article\?one/)
  await expect(status(side)).toHaveText('For the page you’re on')
  await expect(side.locator('.given-page')).toContainText('article?one')
  expect(await isPopupOpen(ext)).toBe(false)

  const shift = await watchShift(side)
  const other = await openPage('two')
  await expect(status(side)).toHaveText('You’re on another page now. This is for:')
  await expect(side.locator('.given-page')).toContainText('article?one')
  await other.goto('about:blank')
  await expect(status(side)).toHaveText('Can’t see the page you’re on. This is for:')
  await page.bringToFront()
  await expect(status(side)).toHaveText('For the page you’re on')
  await page.goto(`${articles.origin}/article?three`)
  await expect(status(side)).toHaveText('You’re on another page now. This is for:')
  expect(await shift()).toEqual([])
  // What is in front changes nothing of the order.
  await expect(side.locator('#link')).toHaveValue(/article\?one/)
  expect(await findViolations(side)).toEqual([])
})

test('where no page may be seen, the menu and the keys are named, as the browser reports them', async () => {
  await openPage('one')
  const side = await openSidePanel(ext)
  await expect(side.getByRole('button', { name: 'Order for this page' })).toBeVisible()
  const blank = await ext.context.newPage()
  await blank.goto('about:blank')
  await blank.bringToFront()
  await expect(
    side.getByText('To order for the page you’re on, right-click it or press Alt+Shift+O.'),
  ).toBeVisible()
  await expect(side.getByRole('button', { name: 'Order for this page' })).toHaveCount(0)
  expect(await findViolations(side)).toEqual([])
})

test('the keys open it before anything is awaited', async () => {
  await openPage('one')
  const worker = await ext.worker()
  const opened = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        commands: { onCommand: { dispatch(name: string, tab: object): void } }
        sidePanel: { open(where: object): Promise<void> }
      }
    }
    const { open } = chrome.sidePanel
    let asked: object | undefined
    chrome.sidePanel.open = async (where) => {
      asked = where
    }
    chrome.commands.onCommand.dispatch('open-side-panel', { id: 1, windowId: 7 })
    chrome.sidePanel.open = open
    return asked
  })
  expect(opened).toEqual({ windowId: 7 })
})

/** One draft in the panel and in the popup, with the service chosen. */
async function twoSurfaces() {
  await openPage('one')
  const side = await openSidePanel(ext)
  await order('one')
  await chooseService(side, service.id)
  await side.locator('#quantity').fill('50')
  const popup = await openPopup(ext)
  await expect(popup.locator('#quantity')).toHaveValue('50')
  return { side, popup }
}

test('the one that is typed in is right, and the other follows without losing its place', async () => {
  const { side, popup } = await twoSurfaces()
  await popup.locator('#quantity').focus()
  await side.locator('#quantity').focus()
  await side.locator('#quantity').pressSequentially('75')
  await expect(popup.locator('#quantity')).toHaveValue('5075')
  await popup.locator('#link').focus()
  await popup.locator('#link').press('End')
  await popup.locator('#link').pressSequentially('&a=b')
  await side.locator('#quantity').press('Backspace')
  await popup.locator('#link').pressSequentially('c')
  await expect(popup.locator('#link')).toBeFocused()
  await expect(popup.locator('#link')).toHaveValue(/one&a=bc$/)
  await expect(side.locator('#link')).toHaveValue(/one&a=bc$/)
  await expect(popup.locator('#quantity')).toHaveValue('507')
  await expect(side.locator('#quantity')).toBeFocused()

  // What was typed on either is kept.
  await popup.close()
  await leaveForm(side)
  await openDraft(side)
  await expect(side.locator('#link')).toHaveValue(/one&a=bc$/)
  await expect(side.locator('#quantity')).toHaveValue('507')
})

test('an order that is placed in one is shown in the other, which has no form any more', async () => {
  const { side, popup } = await twoSurfaces()
  await placeButton(side).click()
  await expect(side.getByText(/^Order \d+/).first()).toBeVisible()
  await expect(popup.getByText(/^Order \d+/).first()).toBeVisible()
  await expect(popup.locator('#quantity')).toHaveCount(0)
  expect(adds()).toHaveLength(1)
})

test('both buttons at once make one order', async () => {
  const { side, popup } = await twoSurfaces()
  const press = (page: Page) => page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  await Promise.all([press(side), press(popup)])
  await expect(side.getByText(/^Order \d+/).first()).toBeVisible()
  await expect(popup.getByText(/^Order \d+/).first()).toBeVisible()
  expect(adds()).toHaveLength(1)
})
