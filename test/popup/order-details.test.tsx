// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CancelRequest } from '../../entrypoints/popup/details/aftercare/cancel-request'
import { OrderActions } from '../../entrypoints/popup/details/aftercare/order-actions'
import { Refills } from '../../entrypoints/popup/details/aftercare/refills'
import { ChildOrders } from '../../entrypoints/popup/details/facts/child-orders'
import { Facts } from '../../entrypoints/popup/details/facts/facts'
import { Note } from '../../entrypoints/popup/details/facts/note'
import { Partial as PartialOrder } from '../../entrypoints/popup/details/facts/partial'
import { Reports } from '../../entrypoints/popup/details/history/reports'
import { command } from '../../lib/commands/client'
import { type Order, type PanelRequest, type Tracking, UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import { order, panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
const asked = vi.mocked(command)

beforeEach(() => asked.mockReset())
afterEach(cleanup)

const at = Date.now()
const tracking = (change: Partial<Tracking> = {}): Tracking => ({
  status: 'in-progress',
  rawStatus: 'In progress',
  at,
  ...change,
})
const running = (change: Partial<Order> = {}) =>
  order({ panelOrderId: '23501', tracking: tracking(), ...change })
const completed = () => running({ tracking: tracking({ status: 'completed', rawStatus: 'Completed' }) })
const button = (name: string) => screen.queryByRole('button', { name })
const text = () => document.body.textContent ?? ''
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a cancel', () => {
  const actions = () => render(<OrderActions order={running()} panel={panel()} />)

  test('is asked about again before anything is sent', async () => {
    asked.mockResolvedValue({ kind: 'asked' })
    actions()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }))
    const question = screen.getByRole('group', { name: 'Ask the panel to cancel this order?' })
    expect(document.activeElement).toBe(question)
    expect(asked).not.toHaveBeenCalled()
    const yes = within(question).getByRole('button', { name: 'Ask to cancel' })
    fireEvent.click(yes)
    fireEvent.click(yes)
    expect(asked.mock.calls).toEqual([['cancelOrder', { id: 'order-1' }]])
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What you can do' }))
    await settled()
    expect(screen.getByText('The panel took the request.')).toBeTruthy()
  })

  test('can be thought better of, with Escape too', async () => {
    actions()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }))
    fireEvent.keyDown(screen.getByRole('group', { name: /cancel this order/ }), { key: 'Escape' })
    await settled()
    expect(screen.queryByRole('group')).toBeNull()
    expect(document.activeElement).toBe(button('Cancel order'))
    expect(asked).not.toHaveBeenCalled()
  })

  test('is not asked about any more once the order has ended', () => {
    const { rerender } = actions()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }))
    rerender(<OrderActions order={completed()} panel={panel()} />)
    expect(screen.queryByRole('group')).toBeNull()
    rerender(<OrderActions order={running()} panel={panel()} />)
    expect(screen.queryByRole('group')).toBeNull()
  })

  test('that was stopped says why, and what was not sent', async () => {
    asked.mockResolvedValue({ kind: 'not-sent', answer: { kind: 'failure', failure: 'no-permission' } })
    actions()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }))
    fireEvent.click(screen.getByRole('button', { name: 'Ask to cancel' }))
    await settled()
    expect(screen.getByRole('alert').textContent).toContain('Nothing was asked')
    expect(button('Allow again')).not.toBeNull()
  })

  test('is asked, not done, until the status says so', () => {
    const cancel: PanelRequest = { at, state: 'accepted' }
    const { rerender } = render(<CancelRequest order={running({ cancel })} panel={panel()} />)
    expect(text()).toContain('It is canceled when its status says so.')
    rerender(
      <CancelRequest
        order={running({ cancel, tracking: tracking({ status: 'canceled', rawStatus: 'Cancelled' }) })}
        panel={panel()}
      />,
    )
    expect(text()).toBe('')
    rerender(<CancelRequest order={{ ...completed(), cancel }} panel={panel()} />)
    expect(text()).toContain('the order ended')
  })

  test('that no one knows about says where to look', () => {
    render(<CancelRequest order={running({ cancel: { at, state: 'unconfirmed' } })} panel={panel()} />)
    expect(text()).toContain('site of Panel One; you may ask again')
  })
})

test('a refill goes out with one click, once', async () => {
  asked.mockResolvedValue({ kind: 'asked' })
  render(<OrderActions order={completed()} panel={panel()} />)
  expect(button('Cancel order')).toBeNull()
  const refill = screen.getByRole('button', { name: 'Refill' })
  fireEvent.click(refill)
  fireEvent.click(refill)
  expect(asked.mock.calls).toEqual([['refillOrder', { id: 'order-1' }]])
})

test('refills show the latest first, with its number and the panel’s own message', () => {
  const refills = [
    { at: at - 9, state: 'accepted', refillId: '7', status: 'rejected', rawStatus: 'Rejeté' },
    { at, state: 'refused', message: 'Refill already requested' },
  ] as const
  render(<Refills order={running({ refills })} panel={panel()} />)
  const [latest, first] = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(latest).toContain('“Refill already requested”'.slice(1, -1))
  expect(latest).toContain('No refill was started.')
  expect(first).toContain('No. 7')
  expect(first).toContain('Rejeté')
  expect(first).not.toContain('costs nothing')
})

test('a refill whose end the panel does not tell is not waited for in silence', () => {
  const row = running({ refills: [{ at, state: 'accepted', refillId: '7' }] })
  render(<Refills order={row} panel={panel({ missingFeatures: ['refill_status'] })} />)
  expect(text()).toContain('does not tell how a refill goes')
})

test('computed amounts of a partial order are marked as such, the panel’s own are not', () => {
  const partial = tracking({ status: 'partial', rawStatus: 'Partial', remains: '250' })
  const { rerender } = render(<PartialOrder order={running({ tracking: { ...partial, charge: '0.9' } })} />)
  expect(text()).toContain('750 of 1,000')
  expect(text()).toContain('about 0.675 USD')
  expect(text()).toContain('By Paneldock’s reckoning')
  rerender(<PartialOrder order={running({ tracking: { ...partial, charge: '0.675' } })} />)
  expect(text()).toContain('0.225 USD')
  expect(text()).not.toContain('about')
})

test('more than five reports fold away', () => {
  const trackings = [1, 2, 3, 4, 5, 6, 7].map((hour) => ({
    at: at + hour,
    rawStatus: `W${hour}`,
    remains: '5',
  }))
  render(<Reports order={running({ statusReports: trackings })} />)
  const [shown, folded] = screen.getAllByRole('table', { hidden: true })
  expect(shown?.querySelectorAll('tbody tr')).toHaveLength(5)
  expect(shown?.querySelector('tbody tr')?.textContent).toContain('W7')
  expect(folded?.closest('details')?.open).toBe(false)
  expect(text()).toContain('2 earlier reports')
})

test('a subscription tells posts, price and child orders, each of which can be copied', async () => {
  const writeText = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { ...navigator, language: 'en', clipboard: { writeText } })
  const row = running({
    link: '',
    perPost: { min: '0.09', max: '0.18' },
    fields: { service: '1', username: 'me', posts: '10' },
    tracking: tracking({ posts: '3', children: ['701', '702'] }),
  })
  render(<ChildOrders order={row} />)
  expect(text()).toContain('3 of 10')
  expect(text()).toContain('0.09–0.18 USD')
  fireEvent.click(screen.getByRole('button', { name: 'Copy 702' }))
  await settled()
  expect(writeText).toHaveBeenCalledWith('702')
  expect(screen.getByText('Copied')).toBeTruthy()
  vi.unstubAllGlobals()
})

test('of an order added by its number no price and no type is made up', () => {
  const { balanceBefore: _, ...row } = running({
    service: UNKNOWN_SERVICE,
    fields: { service: '' },
    link: '',
  })
  render(<Facts order={row} />)
  expect(text()).toContain('not known')
  expect(text()).not.toMatch(/per 1000|Expected charge|undefined/)
})

test('a note is saved with every letter, and what is typed stays when the row comes back trimmed', async () => {
  asked.mockResolvedValue(undefined)
  const { rerender } = render(<Note order={{ id: 'order-1', note: 'before' }} />)
  const field = screen.getByLabelText<HTMLTextAreaElement>('Your note')
  expect(field.value).toBe('before')
  fireEvent.input(field, { target: { value: 'for Nadia ' } })
  expect(asked).toHaveBeenCalledWith('noteOrder', { id: 'order-1', note: 'for Nadia ' })
  await settled()
  expect(screen.getByText('Saved')).toBeTruthy()
  rerender(<Note order={{ id: 'order-1', note: 'for Nadia' }} />)
  expect(field.value).toBe('for Nadia ')
})
