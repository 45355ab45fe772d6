import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { launchExtension } from '../harness/chromium'
import { type ExtensionBrowser, quietPage } from '../harness/extension-browser'
import { databaseIsMade } from '../harness/ledger'
import type { State } from './popup-states'
import { seed, stillBackground } from './seed'

/*
 * Every state of every screen, at the size of the real popup and for what opens in a tab in a wide one too: axe
 * finds nothing, nothing overflows sideways, and a screenshot is left in test-results/states to be looked at.
 */

type Look = 'light' | 'dark' | 'rtl' | 'narrow' | 'wide-light' | 'wide-rtl'

/** By width: a page is loaded once for each, and then only turned dark or round. */
type Looks = readonly (readonly Look[])[]
const POPUP_LOOKS: Looks = [['light', 'dark', 'rtl'], ['narrow']]
// What is dark is so at any width, and a page is turned round where it has the most columns.
const TAB_LOOKS: Looks = [['light', 'dark'], ['narrow'], ['wide-light', 'wide-rtl']]

function widthOf(look: Look): number {
  if (look.startsWith('wide')) return 900
  return look === 'narrow' ? 320 : 400
}

let ext: ExtensionBrowser
let page: Page

async function load(state: State, look: Look): Promise<void> {
  // The popup keeps its own width; only in a small window can it become narrower.
  const isPopup = state.page === 'popup.html'
  await page.context().setOffline(false)
  await page.goto(`chrome-extension://${ext.extensionId}/${quietPage}`)
  await seed(page, state.seed)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: widthOf(look), height: 600 })
  await page.goto(
    `chrome-extension://${ext.extensionId}/${state.page}${look === 'narrow' && isPopup ? '?window' : ''}`,
  )
  // The welcome page may have opened in front meanwhile, and a page behind it is drawn once in a while.
  await page.bringToFront()
  await expect(page.locator('#app')).not.toBeEmpty()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))
  await state.act?.(page)
}

async function show(state: State, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.endsWith('dark') ? 'dark' : 'light' })
  const direction = look.endsWith('rtl') ? 'rtl' : 'ltr'
  await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  // The popup shows no more than its window; a page in a tab is scrolled, so its end is to be seen as well.
  await page.screenshot({
    path: `test-results/states/${state.name}-${look}.png`,
    fullPage: state.page !== 'popup.html',
    // Rows that wait out of sight to be drawn would be blank in a picture of the whole page.
    style: '* { content-visibility: visible !important; }',
  })
}

/** One test a state. Slow machines draw slowly: nothing here is measured. */
export function testStates(states: readonly State[]): void {
  test.describe.configure({ timeout: 180_000 })

  test.beforeAll(async () => {
    ext = await launchExtension()
    page = await ext.context.newPage()
    await page.goto(`chrome-extension://${ext.extensionId}/${quietPage}`)
    await databaseIsMade(page)
    await stillBackground(page)
  })

  test.afterAll(() => ext.close())

  for (const state of states) {
    test(state.name, async () => {
      for (const looks of state.page === 'popup.html' ? POPUP_LOOKS : TAB_LOOKS) {
        if (looks[0]) await load(state, looks[0])
        for (const look of looks) {
          await show(state, look)
          // Direction and width change neither colours nor names, and dark changes only colours.
          if (look === 'light' || look === 'dark') await expectNoViolations(page, look)
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow, `${look}: sideways overflow`).toBeLessThanOrEqual(0)
        }
      }
    })
  }
}

async function expectNoViolations(page: Page, look: 'light' | 'dark'): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (look === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))
  expect(found, look).toEqual([])
}
