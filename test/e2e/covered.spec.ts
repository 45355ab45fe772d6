import { expect, type Page } from '@playwright/test'
import { findService } from '../panel/services'
import { test } from './harness/fixtures'
import { chooseService, orderForPage } from './harness/journey'

/* What stands beside the button never covers what is typed, and no button that would do nothing looks as if it did. */

const dear = findService(
  ({ type, rate, max }) => type === 'Default' && Number(rate) > 1 && Number(max) >= 1_000_000,
)

const boxes = (popup: Page) =>
  popup.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON()
    return { bar: box('.charge-bar'), field: box('#quantity'), scroller: box('form main') }
  })

test('the bar beside the button has one height, and the field being typed in is in sight', async ({
  ext,
  connected,
  articles,
}) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, dear.id)
  const quantity = popup.getByLabel('Quantity')
  await quantity.fill('')
  const empty = await boxes(popup)
  for (const typed of ['1', 'nonsense', '1000', '999999', '99999999999999999999']) {
    await quantity.fill(typed)
    await expect(quantity).toBeFocused()
    const now = await boxes(popup)
    expect(now.bar, typed).toEqual(empty.bar)
    expect(now.field.bottom, typed).toBeLessThanOrEqual(now.bar.top)
  }
  expect(connected.requests.filter(({ action }) => action === 'add')).toEqual([])
  await popup.close()
})

test('funds that are short are said at the field, and the button leads to more instead of doing nothing', async ({
  ext,
  connected,
  articles,
}) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, dear.id)
  const quantity = popup.getByLabel('Quantity')
  await quantity.fill('999999')
  await expect(popup.getByRole('button', { name: /short: add funds$/ })).toBeVisible()
  await expect(popup.getByRole('button', { name: /^Place order/ })).toHaveCount(0)
  await expect(popup.locator('#quantity-error')).toContainText('short')
  await quantity.press('Enter')
  await quantity.fill(dear.min.toString())
  await expect(popup.getByRole('button', { name: /^Place order for/ })).toBeVisible()
  await expect(popup.locator('#quantity-error')).toBeHidden()
  expect(connected.requests.filter(({ action }) => action === 'add')).toEqual([])
  await popup.close()
})
