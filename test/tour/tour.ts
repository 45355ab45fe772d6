import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launchExtension } from '../e2e/harness/chromium'
import type { ExtensionBrowser } from '../e2e/harness/extension-browser'
import { chooseService, LOCAL, orderForPage, placeButton } from '../e2e/harness/journey'
import { grantHost } from '../e2e/harness/permissions'
import { openPopup } from '../e2e/harness/popup'
import { startArticles } from '../panel/articles'
import { findService } from '../panel/services'

export interface TourOptions {
  /** The browser's path, for the one line that names it. */
  readonly chromium: string
  /** The folder of the built extension. */
  readonly extension: string
  /** Where the screenshots go. */
  readonly out: string
}

const service = findService(({ type, dripfeed, refill }) => type === 'Default' && dripfeed && refill)
const QUANTITY = 1000

/** The main job on the demo account, without a display: each step is done, checked and shown. */
export async function runTour({ chromium, extension, out }: TourOptions): Promise<void> {
  await mkdir(out, { recursive: true })
  console.log(`The tour runs in ${chromium}, without a window.`)
  const articles = await startArticles()
  const ext = await launchExtension({ extension })
  try {
    await walk(ext, `${articles.origin}/article`, camera(out))
  } finally {
    await ext.close()
    await articles.close()
  }
  console.log(`\nThe tour is done. Its screenshots are in ${out}`)
}

type Camera = (page: Page, what: string, saw: string | null) => Promise<void>

function camera(out: string): Camera {
  let step = 0
  return async (page, what, saw) => {
    step += 1
    const name = `${step}-${what.toLowerCase().replace(/\W+/g, '-')}.png`
    await page.screenshot({ path: join(out, name) })
    console.log(`\n${step}. ${what}\n   saw: ${saw?.replace(/\s+/g, ' ').trim()}\n   screenshot: ${name}`)
  }
}

async function walk(ext: ExtensionBrowser, address: string, show: Camera): Promise<void> {
  const welcome = await ext.openPage('welcome.html')
  await show(welcome, 'Welcome page', await welcome.getByRole('heading', { level: 1 }).textContent())
  await welcome.getByRole('button', { name: 'Try the demo account' }).click()
  await expect(welcome.getByText('100.84292 USD')).toBeVisible()
  await show(welcome, 'Demo account', 'the account is there: 100.84292 USD, none of it real')

  // The native menu cannot be clicked without a window, so the page is made readable and the click dispatched.
  await grantHost(ext, LOCAL)
  const form = await orderForPage(ext, address)
  await show(
    form,
    'Menu click on an article',
    `the form with ${await form.getByLabel('Link', { exact: true }).inputValue()}`,
  )
  await form.getByRole('combobox', { name: 'Service' }).fill('instagram likes refill')
  await expect(form.getByRole('option').first()).toBeVisible()
  await show(form, 'Search for a service', await form.locator('#service-count').textContent())
  await chooseService(form, service.id)
  await form.getByLabel('Quantity').fill(String(QUANTITY))
  await show(form, 'Filled form', await form.locator('.charge-bar').innerText())
  await placeButton(form).click()
  await expect(form.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await show(form, 'Placed order', await form.getByRole('heading', { name: /^Order \d+$/ }).textContent())
  await form.close()

  const popup = await openPopup(ext)
  await expect(popup.getByRole('listitem')).toHaveCount(1)
  await show(popup, 'Popup', await popup.getByRole('listitem').innerText())
  await popup.close()
}
