// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Charge } from '../../entrypoints/popup/order-row'
import type { Order, Tracking } from '../../lib/orders/order/order'
import { order } from '../orders/rows'

afterEach(cleanup)

const partial: Tracking = { status: 'partial', rawStatus: 'Partial', at: 1 }

test.each<[string, Partial<Order>, string]>([
  ['as it was confirmed', {}, '0.90 USD'],
  ['as the panel names it', { tracking: { ...partial, charge: '0.5', currency: 'EUR' } }, '0.50 EUR'],
  // The panel named a currency and no charge: the amount is ours, and so is its currency.
  ['ours, where the panel names none', { tracking: { ...partial, currency: 'EUR' } }, '0.90 USD'],
  [
    'reckoned, and said to be',
    { tracking: { ...partial, charge: '0.9', currency: 'USD', computedCharge: '0.675' } },
    'about 0.675 USD',
  ],
  [
    'reckoned in our currency',
    { tracking: { ...partial, currency: 'EUR', computedCharge: '0.675' } },
    'about 0.675 USD',
  ],
  ['of each post', { charge: '0', perPost: { min: '0.09', max: '0.18' } }, 'up to 0.18 USD a post'],
  ['perhaps spent', { state: 'unconfirmed' }, 'Possibly charged 0.90 USD'],
  ['not spent', { state: 'refused' }, 'Not charged'],
])('the charge of a row: %s', (_, change, words) => {
  const { container } = render(<Charge order={order(change)} />)
  expect(container.textContent?.replaceAll('\u00a0', ' ')).toBe(words)
})
