// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { CancelRequest } from '../../entrypoints/popup/details/aftercare/cancel-request'
import { RefillNotice } from '../../entrypoints/popup/details/aftercare/refill-notice'
import { refusalText } from '../../entrypoints/popup/details/aftercare/refusal-text'
import { Partial } from '../../entrypoints/popup/details/facts/partial'
import { Outcome } from '../../entrypoints/popup/details/outcome'
import { Charge } from '../../entrypoints/popup/order-row'
import { type Tracking, UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import { order, panel } from '../orders/rows'

afterEach(cleanup)

const at = Date.now()
const text = () => document.body.textContent ?? ''
const button = (name: string) => screen.queryByRole('button', { name })
const tracking = (change: object = {}): Tracking => ({
  status: 'in-progress',
  rawStatus: 'In progress',
  at,
  ...change,
})
const refusedWith = (words: string) =>
  order({
    state: 'refused',
    history: [{ at, from: 'sending', to: 'refused', event: 'refused', message: words }],
  })

describe('a no that the ledger kept', () => {
  test('to an order: why, the money, what to do, the button and the panel’s message', () => {
    render(<Outcome order={refusedWith('Not enough funds on balance')} panel={panel()} />)
    expect(text()).toContain(
      'There isn’t enough money in this account. Nothing was ordered and no money was spent. Add funds',
    )
    expect(text()).toContain('Not enough funds on balance')
    expect(button('Add funds on the panel’s site')).not.toBeNull()
  })

  test('with a message that tells nothing is not guessed at', () => {
    render(<Outcome order={refusedWith('Nein')} panel={panel()} />)
    expect(text()).toContain('The panel refused this order.Nothing was ordered and no money was spent.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('of an account that is gone offers no button', () => {
    render(<Outcome order={refusedWith('Invalid API key')} panel={undefined} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('to a cancel and to a refill lead on, too', () => {
    const no = { at, state: 'refused', message: 'Invalid API key' } as const
    render(<CancelRequest order={order({ tracking: tracking(), cancel: no })} panel={panel()} />)
    expect(text()).toContain('The order goes on')
    expect(button('Change the key')).not.toBeNull()
    cleanup()
    render(<RefillNotice order={order({ tracking: tracking(), refills: [no] })} panel={panel()} />)
    expect(text()).toContain('No refill was started.')
    expect(button('Change the key')).not.toBeNull()
  })

  test('counts a pause from when it was said', () => {
    const said = { message: 'Too many requests. Try again in 10 minutes', at }
    expect(refusalText(said, 'refill', at).text).toContain('in 10 minutes')
    expect(refusalText(said, 'refill', at + 3_600_000).text).toContain('The pause is over')
  })
})

test('a cancel that no one knows about says what went wrong', () => {
  const cancel = { at, state: 'unconfirmed', failure: 'time-out' } as const
  render(<CancelRequest order={order({ tracking: tracking(), cancel })} panel={panel()} />)
  expect(text()).toContain('The panel didn’t answer in time. No usable answer came back')
  expect(button('Open the panel’s site')).not.toBeNull()
})

describe('what an order costs', () => {
  const charge = (change: Parameters<typeof order>[0]) => {
    cleanup()
    render(<Charge order={order(change)} />)
    return text()
  }

  test('a subscription is never shown as free', () => {
    const subscription = { charge: '0', perPost: { min: '0.1', max: '0.2' } }
    expect(charge(subscription)).toBe('up to 0.20 USD a post')
    expect(charge({ ...subscription, tracking: tracking({ charge: '0' }) })).toBe('up to 0.20 USD a post')
    expect(charge({ ...subscription, state: 'unconfirmed' })).toBe('Possibly charged up to 0.20 USD a post')
    expect(charge({ ...subscription, state: 'refused' })).toBe('Not charged')
  })

  test('of one that was added by its number is what the panel says, or nothing', () => {
    const added = { service: UNKNOWN_SERVICE, charge: '0' }
    expect(charge({ ...added, tracking: tracking() })).toBe('Charge not known')
    expect(charge({ ...added, tracking: tracking({ charge: '0.5' }) })).toBe('0.50 USD')
  })
})

test('a partial order that cannot be reckoned says so', () => {
  const { quantity: _, ...unknown } = order({
    tracking: tracking({ status: 'partial', rawStatus: 'Partial' }),
  })
  render(<Partial order={unknown} />)
  expect(text()).toContain('Delivered in part')
  expect(text()).toContain('compare the charge with your balance')
  cleanup()
  render(<Partial order={order({ tracking: tracking() })} />)
  expect(text()).toBe('')
})
