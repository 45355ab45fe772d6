import { expect, type Page } from '@playwright/test'
import { findService } from '../panel/services'
import { test } from './harness/fixtures'
import { chooseService, leaveForm, orderForPage, placeButton } from './harness/journey'

/* The popup keeps its size and its buttons their places, whatever is typed, chosen, refused or left. */

const service = findService(({ type, dripfeed, min }) => type === 'Default' && dripfeed && min <= 100)

const sizeOf = (popup: Page) =>
  popup.evaluate(() => {
    const { width, height } = document.body.getBoundingClientRect()
    return { width, height, isWhole: height === innerHeight }
  })

test('the popup has one size, whatever it shows', async ({ ext, connected, articles }) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible()
  const size = await sizeOf(popup)
  // 600 where the screen has room for it.
  expect(size).toMatchObject({ width: 440, isWhole: true })
  expect(size.height).toBeGreaterThan(480)
  const sizes = []
  await popup.getByRole('combobox', { name: 'Service' }).fill('no such service')
  sizes.push(await sizeOf(popup))
  await chooseService(popup, service.id)
  sizes.push(await sizeOf(popup))
  await popup.getByLabel('Quantity').fill('99999999999')
  sizes.push(await sizeOf(popup))
  await placeButton(popup).click({ force: true })
  sizes.push(await sizeOf(popup))
  await popup.getByRole('button', { name: 'Back' }).click()
  await expect(popup.getByRole('button', { name: 'Refresh' })).toBeVisible()
  sizes.push(await sizeOf(popup))
  expect(sizes).toEqual(sizes.map(() => size))
  expect(connected.requests.filter(({ action }) => action === 'add')).toEqual([])
  await popup.close()
})

test('who goes back is where they were, with the keyboard alone', async ({ ext, connected, articles }) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  const place = placeButton(popup)
  const before = await place.boundingBox()
  await place.click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).press('Enter')

  const row = popup.locator('[id^="order-"]').first()
  await expect(row).toBeVisible()
  for (let presses = 0; presses < 30; presses += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) break
    await popup.keyboard.press('Tab')
  }
  await expect(row).toBeFocused()
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeFocused()
  await popup.keyboard.press('Shift+Tab')
  await expect(popup.getByRole('button', { name: 'Back' })).toBeFocused()
  await popup.keyboard.press('Enter')
  await expect(row).toBeFocused()

  expect(before).toMatchObject({ height: 40 })
  expect(connected.requests.filter(({ action }) => action === 'add')).toHaveLength(1)
  await popup.close()
})

test('a button that was pressed stays where it is', async ({ ext, connected, articles }) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await leaveForm(popup)
  const refresh = popup.getByRole('button', { name: 'Refresh' })
  const seen = connected.requests.length
  const before = await refresh.boundingBox()
  await refresh.click()
  await expect.poll(() => connected.requests.length).toBeGreaterThan(seen)
  expect(await refresh.boundingBox()).toEqual(before)
  await expect(refresh).toBeEnabled()
  expect(await refresh.boundingBox()).toEqual(before)
  await popup.close()
})

/** Every shift of what is drawn from now on, those right after a click or a key too, with what moved. */
async function watchShifts(popup: Page): Promise<() => Promise<string[]>> {
  await popup.evaluate(() => {
    const shifts: string[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node?: Element | null }[] }
        const moved = sources.map(({ node }) => node?.className || node?.nodeName || 'gone')
        shifts.push(`${value.toFixed(4)} ${moved.join(', ')}`)
      }
    }).observe({ type: 'layout-shift' })
  })
  return async () => {
    await popup.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    return popup.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)
  }
}

test('nothing shifts while one types, takes a quantity and opens drip-feed', async ({
  ext,
  connected,
  articles,
}) => {
  const first = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(first, service.id)
  await first.getByLabel('Quantity').fill(String(service.min))
  await placeButton(first).click()
  await expect(first.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await first.close()

  const popup = await orderForPage(ext, `${articles.origin}/article?2`)
  await chooseService(popup, service.id)
  const quantity = popup.getByLabel('Quantity')
  const chip = popup.getByRole('group', { name: 'Last ordered' }).getByRole('button')
  await expect(chip).toHaveCount(1)
  const shifts = await watchShifts(popup)
  await quantity.pressSequentially('1234')
  await chip.click()
  await expect(quantity).toHaveValue(String(service.min))
  await expect(quantity).toBeFocused()
  expect(await shifts()).toEqual([])
  await popup.getByLabel('Drip-feed').click()
  await popup.getByLabel('Runs').fill('2')
  await popup.getByLabel(/^Interval/).fill('30')
  await expect(popup.getByText(/^2 runs/)).toBeVisible()
  // Where the popup is lower than 600 px the last line gives way to what was opened above it, and nothing else does.
  expect((await shifts()).filter((shift) => !/^[\d.]+ preset-foot$/.test(shift))).toEqual([])
  expect(connected.requests.filter(({ action }) => action === 'add')).toHaveLength(1)
  await popup.close()
})

test('nothing shifts while one searches, and a service that is chosen again stands where the other did', async ({
  ext,
  connected: _,
  articles,
}) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  const card = popup.getByRole('region', { name: 'Service' })
  const before = await card.boundingBox()
  await popup.getByRole('button', { name: 'Change' }).click()
  const search = popup.getByRole('dialog').getByRole('combobox', { name: 'Service' })
  await expect(search).toBeFocused()
  await expect(popup.getByRole('option').first()).toBeVisible()
  const frame = () =>
    popup.evaluate(() =>
      ['.search-row', '.finder-bar', '.picker-foot'].map((one) =>
        JSON.stringify(document.querySelector(one)?.getBoundingClientRect()),
      ),
    )
  const boxes = await frame()
  for (const typed of ['v', 'views', 'views x', 'no such service', '']) {
    await search.fill(typed)
    await expect(search).toBeFocused()
    expect(await frame(), typed).toEqual(boxes)
  }
  await chooseService(popup, service.id)
  expect(await card.boundingBox()).toEqual(before)
  await popup.close()
})
