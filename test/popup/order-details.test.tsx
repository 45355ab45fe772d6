// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CancelRequest } from '../../entrypoints/popup/details/aftercare/cancel-request'
import { RefillNotice } from '../../entrypoints/popup/details/aftercare/refill-notice'
import { Refills } from '../../entrypoints/popup/details/aftercare/refills'
import { ChildOrders } from '../../entrypoints/popup/details/facts/child-orders'
import { Facts } from '../../entrypoints/popup/details/facts/facts'
import { Note } from '../../entrypoints/popup/details/facts/note'
import { Partial as PartialOrder } from '../../entrypoints/popup/details/facts/partial'
import { Timeline } from '../../entrypoints/popup/details/history/timeline'
import { OrderHead } from '../../entrypoints/popup/details/order-head'
import { command } from '../../lib/commands/client'
import { type Order, type PanelRequest, type Tracking, UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import { order, panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
const asked = vi.mocked(command)
// The environment knows no popovers: an open menu and a closed one are the same here.
Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} })

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

const head = (row: Order) => <OrderHead order={row} panel={panel()} />
const item = (name: string) => screen.queryByRole('menuitem', { name, hidden: true })
const choose = (name: string) => fireEvent.click(screen.getByRole('menuitem', { name, hidden: true }))

describe('a cancel', () => {
  const open = (row = running()) => {
    const shown = render(head(row))
    fireEvent.click(screen.getByRole('button', { name: 'More actions' }))
    choose('Cancel order')
    return shown
  }

  test('is asked about again before anything is sent', async () => {
    asked.mockResolvedValue({ kind: 'asked' })
    open()
    const question = screen.getByRole('dialog', { name: 'Ask the panel to cancel this order?' })
    expect(document.activeElement).toBe(question)
    expect(asked).not.toHaveBeenCalled()
    const yes = within(question).getByRole('button', { name: 'Ask to cancel' })
    fireEvent.click(yes)
    fireEvent.click(yes)
    expect(asked.mock.calls).toEqual([['cancelOrder', { id: 'order-1' }]])
    await settled()
    expect(document.activeElement).toBe(button('More actions'))
    expect(screen.getByRole('status').textContent).toBe('The panel took the request.')
  })

  test('can be thought better of, with Escape too', async () => {
    open()
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await settled()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(button('More actions'))
    expect(asked).not.toHaveBeenCalled()
  })

  test('is not asked about any more once the order has ended', () => {
    const { rerender } = open()
    rerender(head(completed()))
    expect(screen.queryByRole('dialog')).toBeNull()
    rerender(head(running()))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('that was stopped says why, and what was not sent', async () => {
    asked.mockResolvedValue({ kind: 'not-sent', answer: { kind: 'failure', failure: 'no-permission' } })
    open()
    fireEvent.click(screen.getByRole('button', { name: 'Ask to cancel' }))
    await settled()
    expect(screen.getByRole('alert').textContent).toContain('Nothing was sent')
    expect(button('Allow again')).not.toBeNull()
  })

  test('is asked, not done, until the status says so', () => {
    const cancel: PanelRequest = { at, state: 'accepted' }
    const { rerender } = render(head(running({ cancel })))
    expect(text()).toContain('Until its status says so, it may still be delivered and charged.')
    expect(item('Cancel order')).toBeNull()
    const canceled = tracking({ status: 'canceled', rawStatus: 'Cancelled' })
    rerender(head(running({ cancel, tracking: canceled })))
    expect(text()).not.toContain('You asked the panel')
    rerender(head({ ...completed(), cancel }))
    expect(text()).toContain('but the order ended first')
  })

  test('that no one knows about says where to look', () => {
    render(<CancelRequest order={running({ cancel: { at, state: 'unconfirmed' } })} panel={panel()} />)
    expect(text()).toContain('site of Panel One. You can ask again')
  })
})

describe('the buttons', () => {
  const shown = () =>
    screen
      .getAllByRole('button')
      .filter(({ id }) => id !== '')
      .map((each) => `${each.id}${each.classList.contains('primary') ? ' first' : ''}`)

  test('are one for what comes next, and the rest is in the menu', () => {
    render(head(running()))
    expect(shown()).toEqual(['order-menu', 'order-again first'])
    expect(item('Copy order number')).not.toBeNull()
    cleanup()
    render(head(completed()))
    expect(shown()).toEqual(['order-menu', 'order-refill first', 'order-again'])
    cleanup()
    render(head(order({ state: 'unconfirmed' })))
    expect(shown()).toEqual(['order-menu'])
    expect(item('Order again')).not.toBeNull()
  })

  test('stay where they are while a refill is asked for, and after it', async () => {
    let answer: (reply: { readonly kind: 'asked' }) => void = () => undefined
    asked.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    const { rerender } = render(head(completed()))
    const [before, refill] = [shown(), screen.getByRole('button', { name: 'Refill' })]
    refill.focus()
    fireEvent.click(refill)
    expect([shown(), refill.getAttribute('aria-disabled')]).toEqual([before, 'true'])
    expect(screen.getByRole('status').textContent).toBe('Asking the panel…')
    rerender(head({ ...completed(), refills: [{ at, state: 'accepted', refillId: '7' }] }))
    answer({ kind: 'asked' })
    await settled()
    expect([shown(), refill.getAttribute('aria-disabled')]).toEqual([before, 'true'])
    expect(text()).toContain('You requested a refill on')
    expect(document.activeElement).toBe(refill)
    // What stands there is no longer possible.
    fireEvent.click(refill)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('do not slide when a refill becomes possible', () => {
    const { rerender } = render(head(running()))
    rerender(head(completed()))
    expect(shown()).toEqual(['order-menu', 'order-again', 'order-refill first'])
  })

  test('copy the number, and say so', async () => {
    const writeText = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { ...navigator, language: 'en', clipboard: { writeText } })
    render(head(running()))
    choose('Copy order number')
    await settled()
    expect(writeText).toHaveBeenCalledWith('23501')
    expect(screen.getByRole('status').textContent).toBe('Order number copied.')
    vi.unstubAllGlobals()
  })
})

test('a refill goes out with one click, once', async () => {
  asked.mockResolvedValue({ kind: 'asked' })
  render(head(completed()))
  expect(item('Cancel order')).toBeNull()
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
  const row = running({ refills })
  render(<Refills order={row} panel={panel()} />)
  const [latest, first] = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(latest).toContain('“Refill already requested”'.slice(1, -1))
  expect(first).toContain('No. 7')
  expect(first).toContain('Rejeté')
  cleanup()
  render(<RefillNotice order={row} panel={panel()} />)
  expect(text()).toContain('No refill was started.')
  expect(text()).not.toContain('support can say why')
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
  expect(text()).toContain('Paneldock worked these out')
  rerender(<PartialOrder order={running({ tracking: { ...partial, charge: '0.675' } })} />)
  expect(text()).toContain('0.225 USD')
  expect(text()).not.toContain('about')
})

test('what is long ago folds away, and stays', () => {
  const reports = [1, 2, 3, 4, 5, 6, 7].map((hour) => ({
    at: at + hour,
    rawStatus: `W${hour}`,
    remains: '5',
  }))
  const history = [{ at: at - 9, from: undefined, to: 'sending', event: 'confirmed' }] as const
  render(<Timeline order={running({ statusReports: reports, history })} />)
  const [shown, folded] = screen.getAllByRole('list', { hidden: true })
  expect(shown?.querySelectorAll('li')).toHaveLength(6)
  expect(shown?.querySelector('li q')?.textContent).toBe('W7')
  expect(folded?.closest('details')?.open).toBe(false)
  expect(folded?.textContent).toContain('You confirmed the order.')
  expect(text()).toContain('2 earlier entries')
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
