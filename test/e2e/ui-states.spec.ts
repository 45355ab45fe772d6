import { expect, type Page } from '@playwright/test'
import { build, type PreviewServer, preview } from 'vite'
import { findViolations } from './harness/axe'
import { test as base } from './harness/fixtures'
import { takePicture, untilFrame } from './harness/pictures'

/*
 * Every component in every state, on a page of its own: axe finds nothing in light, dark and forced colors, and nothing
 * overflows, in no width and no direction. What the components do is tried here as well.
 */

const ROOT = new URL('../ui', import.meta.url).pathname
const PAGES = ['button', 'chip', 'status', 'badge', 'row', 'facts', 'menu', 'toast']

/** The address of the gallery. It is no part of the extension, so it is built here. */
const test = base.extend<object, { gallery: string }>({
  gallery: [
    async ({ browserName: _ }, use, { workerIndex }) => {
      const outDir = new URL(`../../test-results/gallery-${workerIndex}`, import.meta.url).pathname
      const input = `${ROOT}/gallery.html`
      const settings = { root: ROOT, configFile: false, logLevel: 'error' } as const
      await build({ ...settings, build: { outDir, emptyOutDir: true, rollupOptions: { input } } })
      const server: PreviewServer = await preview({
        ...settings,
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0 },
      })
      await use(`${server.resolvedUrls?.local[0]}gallery.html`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

async function open(page: Page, gallery: string, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await page.setViewportSize({ width: 440, height: 600 })
  await page.goto('about:blank')
  await page.goto(`${gallery}#${name}`)
  await expect(page.locator('#app')).not.toBeEmpty()
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const name of PAGES) {
  test(`ui-${name}`, async ({ ext, gallery }) => {
    const page = await ext.context.newPage()
    await open(page, gallery, name)
    if (name === 'toast') await page.getByRole('button', { name: 'Discard' }).click()
    if (name === 'menu') await page.getByRole('button', { name: 'More for 23505' }).click()
    for (const look of ['light', 'dark', 'forced', 'rtl', 'narrow']) {
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'forced' ? 'active' : 'none',
      })
      await page.setViewportSize({ width: look === 'narrow' ? 320 : 440, height: 600 })
      await page.evaluate(
        (dir) => document.documentElement.setAttribute('dir', dir),
        look === 'rtl' ? 'rtl' : 'ltr',
      )
      await untilFrame(page)
      await takePicture(page, `ui-${name}-${look}`)
      expect(await overflowOf(page), `${look}: sideways overflow`).toBeLessThanOrEqual(0)
      const rules = look === 'light' ? undefined : ['color-contrast']
      if (look !== 'rtl' && look !== 'narrow') expect(await findViolations(page, rules), look).toEqual([])
    }
    await page.close()
  })
}

test('nothing that is clicked is smaller than 24 pixels', async ({ ext, gallery }) => {
  const page = await ext.context.newPage()
  for (const name of PAGES) {
    await open(page, gallery, name)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .filter((button) => button.checkVisibility() && !button.matches('.list-row .title'))
        .map((button) => ({
          name: button.textContent || button.ariaLabel,
          ...button.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width, height }) => width < 24 || height < 24),
    )
    expect(small, name).toEqual([])
  }
  await page.close()
})

test('a menu is walked by keys, and gives the focus back', async ({ ext, gallery }) => {
  const page = await ext.context.newPage()
  await open(page, gallery, 'menu')
  const button = page.getByRole('button', { name: 'More for 23505' })
  await button.focus()
  await page.keyboard.press('Enter')
  const item = (name: string) => page.getByRole('menuitem', { name })
  await expect(item('Refill')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(item('Discard this draft')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(item('Refill')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(item('Order again')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(item('Refill')).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(item('Refill')).toBeHidden()
  await expect(button).toBeFocused()
  await page.close()
})

test('a row opens wherever it is clicked, but its menu does not open it', async ({ ext, gallery }) => {
  const page = await ext.context.newPage()
  await open(page, gallery, 'row')
  const row = page.getByRole('listitem').first()
  const box = await row.boundingBox()
  expect(box?.height).toBe(49)
  const buttonAt = (x: number, y: number) =>
    row.evaluate(
      (element, [x, y]) => {
        const { left, top } = element.getBoundingClientRect()
        return document.elementFromPoint(left + x, top + y)?.closest('button')?.className
      },
      [x, y] as const,
    )
  expect(await buttonAt(20, 25)).toBe('title one-line')
  expect(await buttonAt((box?.width ?? 0) - 60, 10)).toBe('title one-line')
  expect(await buttonAt((box?.width ?? 0) - 15, 25)).toBe('icon-button')
  await page.close()
})
