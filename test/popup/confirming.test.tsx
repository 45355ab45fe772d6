// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { route } from '../../entrypoints/popup/route'
import { announcer } from '../../lib/announcements'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import type { Order } from '../../lib/orders/order/order'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'
import type { NotSent, PlaceOrderReply } from '../../lib/orders/placing/placing'
import { storeCatalog } from '../catalog/on-disk'
import { draft, order, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* The questions between the button and the order, as a user meets them. */

let clock: number
let pricesAt: number | undefined
const sent: object[] = []

async function open(rows: readonly Order[], limits?: Partial<PanelLimits>, ...answers: readonly NotSent[]) {
  const at = pricesAt ?? clock
  const database = await openDatabase()
  await database.clear('orders')
  const row = panel({ balance: { amount: '50', currency: 'USD', at: clock } })
  await database.put('panels', row)
  await storeCatalog(database, { panelId: row.id, at, services: [service()] })
  for (const one of rows) await database.put('orders', one)
  const set: PanelLimits = { above: 'typed', currency: 'USD', ...limits }
  await writeSetting(database, 'limits', limits ? { [row.id]: set } : {})
  const left = [...answers]
  vi.mocked(command).mockImplementation((async (
    name: string,
    data: object,
  ): Promise<PlaceOrderReply | undefined> => {
    if (name !== 'placeOrder') return undefined
    sent.push(data)
    const reason = left.shift()
    return reason ? { kind: 'not-sent', reason } : { kind: 'placed', orderId: 'draft-1' }
  }) as typeof command)
  render(<FilledForm onList={() => undefined} prefill={{ draft: draft() }} panels={[row]} />)
  await screen.findByRole('button', { name: 'Change' })
  // What the ledger knows is read a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50))
}

const button = () => document.querySelector<HTMLButtonElement>('button[type="submit"]')
const text = () => document.body.textContent ?? ''
function press() {
  clock += 1000
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
}
const earlier = (change: Partial<Order> = {}) =>
  order({ createdAt: clock - 120_000, dueAt: clock, ...change })

beforeEach(() => {
  clock = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => clock)
  pricesAt = undefined
  sent.length = 0
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('an order for something that is under way', () => {
  test('is told of by name, panel and time, and goes out all the same', async () => {
    await open([earlier({ panelId: 'other', panelName: 'Panel Two', quantity: 5 })])
    await screen.findAllByText('An order for this is in progress.')
    expect(text()).toContain('Followers at Panel Two, 2 min. ago')
    press()
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  test('is not told of where nothing is', async () => {
    await open([earlier({ link: 'https://other.example/', state: 'unconfirmed' })])
    expect(text()).not.toContain('in progress')
  })
})

describe('an order whose outcome no one knows', () => {
  test('is not said to be under way where another one for the same is placed', async () => {
    await open([earlier({ state: 'unconfirmed', quantity: 5 }), earlier({ id: 'open', quantity: 7 })])
    await screen.findAllByText('We couldn’t confirm an earlier order for this.')
    expect(text()).toContain('or you may pay twice')
    expect(document.querySelectorAll('.same-target li')).toHaveLength(2)
    expect(document.querySelector('footer')?.textContent).toContain('We couldn’t confirm')
  })

  test('is not said to be done with where it was the same', async () => {
    await open([earlier({ state: 'unconfirmed' })])
    const words = 'You ordered the same 2 min. ago. We couldn’t confirm that order.'
    expect(await screen.findAllByText(words)).toHaveLength(2)
    expect(text()).not.toContain('you are done')
    expect(text()).toContain('or you may pay twice')
    press()
    await waitFor(() => expect(button()?.textContent).toBe('Order anyway for 0.90 USD'))
    expect(sent).toEqual([])
  })

  test('is not done with ten minutes later either, once it was asked about', async () => {
    await open([earlier({ state: 'unconfirmed', createdAt: clock - 590_000 })])
    press()
    await waitFor(() => expect(button()?.textContent).toBe('Order anyway for 0.90 USD'))
    clock += 20_000
    announcer()('orders')
    await screen.findAllByText('You ordered the same 10 min. ago. We couldn’t confirm that order.')
    expect(text()).not.toContain('you are done')
    expect(button()?.textContent).toBe('Order anyway for 0.90 USD')
  })

  test('of which only the background knew is not said to be done with', async () => {
    await open([], undefined, { why: 'repeat', at: clock, isUnsure: true })
    press()
    await waitFor(() => expect(button()?.textContent).toBe('Order anyway for 0.90 USD'))
    expect(screen.getByRole('alert').textContent).toContain('We couldn’t confirm that order.')
  })

  test('is one click away', async () => {
    await open([earlier({ state: 'unconfirmed' })])
    fireEvent.click(await screen.findByRole('button', { name: 'Look at that order' }))
    expect(route.value).toEqual({ view: 'order', orderId: earlier().id })
    await waitFor(() => expect(vi.mocked(command)).toHaveBeenCalledWith('leaveForm', {}))
  })
})

describe('the same order again', () => {
  const AGAIN = 'Order anyway for 0.90 USD'

  test('takes two presses, of which the second says what it does', async () => {
    await open([earlier()])
    expect(await screen.findAllByText('You ordered the same 2 min. ago.')).toHaveLength(2)
    expect(button()?.textContent).toBe('Place order for 0.90 USD')
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    expect(sent).toEqual([])
    press()
    await waitFor(() => expect(sent).toMatchObject([{ repeatOf: earlier().createdAt - 2000, charge: '0.9' }]))
  })

  test('is not ordered by a double click, nor by a key held down', async () => {
    await open([earlier()])
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    for (let times = 0; times < 50; times++) {
      clock += 30
      fireEvent.submit(document.querySelector('form') as HTMLFormElement)
    }
    expect(sent).toEqual([])
  })

  test('is asked again once anything about it changed', async () => {
    await open([earlier(), earlier({ id: 'more', quantity: 2000 })])
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    fireEvent.input(screen.getByLabelText('Quantity'), { target: { value: '2000' } })
    expect(button()?.textContent).toBe('Place order for 1.80 USD')
    press()
    await waitFor(() => expect(button()?.textContent).toBe('Order anyway for 1.80 USD'))
    expect(sent).toEqual([])
  })

  test('is asked again once another window has ordered it, too', async () => {
    await open([earlier()])
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    const database = await openDatabase()
    await database.put('orders', earlier({ id: 'elsewhere', createdAt: clock }))
    announcer()('orders')
    await waitFor(() => expect(button()?.textContent).toBe('Place order for 0.90 USD'))
    expect(text()).toContain('You ordered the same just now.')
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    expect(sent).toEqual([])
    press()
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  test('of which only the background knew is asked about after its no', async () => {
    await open([], undefined, { why: 'repeat', at: clock, isUnsure: false })
    press()
    await waitFor(() => expect(button()?.textContent).toBe(AGAIN))
    expect(screen.getByRole('alert').textContent).toContain('You ordered the same')
    press()
    await waitFor(() => expect(sent).toMatchObject([{}, { repeatOf: expect.any(Number) }]))
    expect(sent[0]).not.toHaveProperty('again')
  })
})

describe('an order for a target that the user said was not placed before', () => {
  const history = [{ at: 2, from: 'sending', to: 'unconfirmed', event: 'no-answer' }] as const
  const dismissed = (change: Partial<Order> = {}) =>
    earlier({ state: 'dismissed', history, createdAt: 1, balanceBefore: '50.9', ...change })

  test('is warned of where the balance fell by as much, and goes out all the same', async () => {
    await open([dismissed()])
    expect(await screen.findAllByText('You marked an order for this as not placed.')).toHaveLength(2)
    expect(text()).toContain('But the balance fell by 0.90 USD')
    press()
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  test.each([
    ['the balance is what it was', { balanceBefore: '50' }],
    ['it was at another account', { panelId: 'other' }],
    ['it was for something else', { link: 'https://other.example/' }],
  ])('is not warned of where %s', async (_, change) => {
    await open([dismissed(change)])
    expect(text()).not.toContain('You said that')
  })
})

test('a draft that was thrown away in another window is told as such', async () => {
  await open([], undefined, { why: 'already-confirmed' }, { why: 'already-confirmed' })
  press()
  await screen.findByText('This draft was discarded in another window.')
  await (await openDatabase()).put('orders', order({ id: 'draft-1' }))
  press()
  await screen.findByText('This order was already confirmed.')
})

describe('an order above a limit', () => {
  test('goes out once the very amount is typed', async () => {
    await open([], { perOrder: '0.5' })
    const field = await screen.findByLabelText<HTMLInputElement>('To order anyway, type 0.9')
    expect(text()).toContain('This is more than your limit of 0.50 USD for one order.')
    fireEvent.input(field, { target: { value: '0.8' } })
    press()
    await screen.findByText('Type exactly 0.9.')
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect([sent, field.value]).toEqual([[], '0.8'])
    fireEvent.input(field, { target: { value: ' 0.90 ' } })
    expect(field.getAttribute('aria-invalid')).toBe('false')
    press()
    await waitFor(() => expect(sent).toMatchObject([{ typedAmount: '0.9' }]))
  })

  test('above which nothing is ordered cannot be pressed, and says why', async () => {
    await open([earlier({ charge: '4', quantity: 7 })], { perDay: '4.5', above: 'block' })
    await waitFor(() => expect(button()?.disabled).toBe(true))
    const reason = document.getElementById(button()?.getAttribute('aria-describedby')?.split(' ')[0] ?? '')
    expect(reason?.textContent).toContain('today’s orders here to 4.90 USD, more than your limit of 4.50 USD')
    press()
    expect(sent).toEqual([])
  })

  test('of which only the background knew is shown after its no', async () => {
    const over = { which: 'order', limit: '0.5', charge: '0.9', spent: '0', mode: 'typed' } as const
    await open([], undefined, { why: 'limit', ...over })
    press()
    await screen.findByLabelText('To order anyway, type 0.9')
  })
})

describe('prices', () => {
  test('that are old and cannot be had again are a question with their age', async () => {
    const answer = { kind: 'failure', failure: 'time-out' } as const
    pricesAt = clock - 3 * 3_600_000
    await open([], undefined, { why: 'stale-price', at: pricesAt, answer })
    press()
    await waitFor(() => expect(button()?.textContent).toBe('Order at old prices for 0.90 USD'))
    expect(screen.getByRole('alert').textContent).toContain('The prices are from 3 hr. ago.')
    press()
    await waitFor(() => expect(sent).toMatchObject([{}, { allowStale: true }]))
  })

  test('that are fresh after all make the old ones no question any more', async () => {
    const answer = { kind: 'failure', failure: 'time-out' } as const
    const old = clock - 3 * 3_600_000
    await open([], undefined, { why: 'stale-price', at: old, answer })
    press()
    // The form has newer prices by now than those that the no was about.
    await waitFor(() => expect(sent).toHaveLength(1))
    await waitFor(() => expect(button()?.textContent).toBe('Place order for 0.90 USD'))
    expect(screen.queryByRole('alert')).toBeNull()
    press()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).not.toHaveProperty('staleOk')
  })

  test.each([
    ['1.2', 'The price rose from 0.90 USD to 1.20 USD.'],
    ['0.4', 'The price fell from 0.90 USD to 0.40 USD.'],
  ])('that changed to %s are told with both', async (charge, words) => {
    await open([], undefined, { why: 'charge-changed', charge })
    press()
    await screen.findByText(words)
  })

  test('that the balance no longer covers are told with what is missing', async () => {
    const problems = { charge: { problem: 'funds', value: '0.5' } } as const
    await open([], undefined, { why: 'invalid', problems })
    press()
    await screen.findByText('The balance is 0.50 USD short of this order.')
    // Another quantity is another order, of which that is not true.
    fireEvent.input(screen.getByLabelText('Quantity'), { target: { value: '60' } })
    expect(text()).not.toContain('short of this order')
  })
})
