import { expect, type Page } from '@playwright/test'
import type { Service } from '../../lib/panel-api/model'
import { HOSTILE } from '../panel/dialects/hostile-catalog'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { LONGER, rowsTaken } from './harness/quarter'
import { formOf } from './states/popup-states'
import { catalog, services } from './states/rows'
import { seed } from './states/seed'

/* The search for a service in a real browser: what a panel writes changes nothing but its own row. */

const LONG = 'A'.repeat(100_000)
const texts = [...HOSTILE, LONG, '\u202e\u2067\u061c', '\u0000\u0007\u001b[2J', '🔥'.repeat(500)]
const [plain] = services
if (!plain) throw new Error('No service to start from')

const named = (id: string, name: string): Service => ({ ...plain, id, name, category: 'One category' })
/** Each hostile row stands between two that are harmless. */
const rowsWith = (text: (name: string, at: number) => string): readonly Service[] =>
  texts.flatMap((hostile, at) => [
    { ...named(`7${at}`, text(hostile, at)), description: text(hostile, at) },
    named(`8${at}`, `Harmless ${at}`),
  ])

let page: Page

test.beforeEach(({ stillPage }) => {
  page = stillPage
})

async function open(rows: readonly Service[]): Promise<void> {
  await goTo(page, quietPage)
  const form = formOf({ link: 'https://blog.example/a' })
  await seed(page, { ...form, catalogs: [{ ...catalog(), services: rows }] })
  await page.setViewportSize({ width: 440, height: 600 })
  await goTo(page, 'popup.html')
  await page.bringToFront()
  await page.getByRole('combobox', { name: 'Service' }).fill('harmless')
  await expect(page.getByRole('option').first()).toBeVisible()
}

/** What the harmless rows look like: what is written in them, how wide and how high they are. */
const harmless = () =>
  page.getByRole('option').evaluateAll((rows) =>
    rows.map((row) => {
      const { width, height } = row.getBoundingClientRect()
      return [row.textContent, width, height]
    }),
  )

/** How far each name begins from the start of its box, in pixels. */
const indents = (direction: 'ltr' | 'rtl') =>
  page.locator('.service .service-name').evaluateAll((names, direction) => {
    document.documentElement.dir = direction
    return names.map((name) => {
      const range = document.createRange()
      range.selectNodeContents(name)
      const [text, box] = [range.getBoundingClientRect(), name.getBoundingClientRect()]
      return Math.round(direction === 'rtl' ? box.right - text.right : text.left - box.left)
    })
  }, direction)

for (const direction of ['ltr', 'rtl'] as const) {
  test(`names stand at the start of their row, whatever is written from right to left: ${direction}`, async () => {
    await open([named('71', 'Harmless'), named('72', 'harmless متابعون'), named('73', 'متابعون harmless')])
    expect(await indents(direction)).toEqual([0, 0, 0])
  })
}

test('hostile names change nothing but their own row', LONGER, async () => {
  await open(rowsWith((_, at) => `Nothing of the kind ${at}`))
  // A list that rests draws rows beyond what is seen.
  await expect.poll(async () => (await harmless()).length).toBeGreaterThan(3)
  const expected = await harmless()
  await open(rowsWith((hostile) => hostile))
  await expect.poll(harmless).toEqual(expected)

  const title = await page.title()
  const search = page.getByRole('combobox', { name: 'Service' })
  for (const [at, hostile] of rowsTaken([...texts.entries()])) {
    await search.fill(`7${at}`)
    const row = page.getByRole('option').first()
    await expect(row).toContainText(`No. 7${at}`)
    expect(await row.locator('.service-name').textContent()).toBe(hostile)
    expect(await row.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    expect((await row.boundingBox())?.height).toBeLessThan(200)
  }
  expect(await page.locator('.services :is(img, script, b, i, a, svg[onload])').count()).toBe(0)
  expect(await page.title()).toBe(title)
})
