// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Outcome } from '../../entrypoints/popup/details/outcome'
import { Unconfirmed } from '../../entrypoints/popup/details/unconfirmed/unconfirmed'
import { goHome } from '../../entrypoints/popup/navigation'
import { go, route } from '../../entrypoints/popup/route'
import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import type { Evidence } from '../../lib/orders/unconfirmed/judge-evidence'
import { order, panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
vi.mock('../../lib/browser/live', () => ({ useLive: vi.fn() }))
vi.mock('../../entrypoints/popup/route', async (actual) => ({ ...(await actual<object>()), go: vi.fn() }))
vi.mock('../../entrypoints/popup/navigation', () => ({ goHome: vi.fn() }))
const said = vi.mocked(command)

const lost = order({
  state: 'unconfirmed',
  history: [{ at: 1, from: 'sending', to: 'unconfirmed', event: 'no-answer', failure: 'time-out' }],
})
const known: Evidence = {
  kind: 'as-charged',
  before: '100.84292',
  now: '99.94292',
  drop: '0.9',
  others: { count: 0, cost: '0' },
  isEarly: false,
}
const evidenceIs = (evidence: Evidence | undefined) => vi.mocked(useLive).mockReturnValue(evidence)
const show = () => render(<Unconfirmed order={lost} panel={panel()} />)
const text = () => document.body.textContent ?? ''
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const field = () => screen.getByLabelText<HTMLInputElement>('If it is there, its order number')
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function find(number: string) {
  fireEvent.input(field(), { target: { value: number } })
  press('Mark as placed')
  await settled()
}

beforeEach(() => {
  said.mockReset().mockResolvedValue({ kind: 'resolved' })
  evidenceIs(known)
  route.value = undefined
})
afterEach(cleanup)

describe('the number of an unconfirmed order', () => {
  test('is sent as the panel writes it, once', async () => {
    show()
    fireEvent.input(field(), { target: { value: ' #23501 ' } })
    press('Mark as placed')
    fireEvent.submit(field())
    await settled()
    expect(said.mock.calls).toEqual([['resolveOrder', { id: 'order-1', panelOrderId: '23501' }]])
  })

  test('that is none is said at the field', async () => {
    show()
    await find('not a number!')
    expect(text()).toContain('Enter the number as the panel shows it')
    expect(document.activeElement).toBe(field())
    expect(said).not.toHaveBeenCalled()
  })

  test('that the panel does not know changes nothing until the user insists', async () => {
    said.mockResolvedValue({
      kind: 'not-found',
      answer: { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' },
    })
    show()
    await find('7')
    const question = screen.getByRole('dialog', { name: 'Panel One has no order 7.' })
    expect(document.activeElement).toBe(question)
    expect(question.textContent).toContain('Incorrect order ID')
    press('Keep 7 anyway')
    await settled()
    const word = { id: 'order-1', panelOrderId: '7' }
    expect(said.mock.calls).toEqual([
      ['resolveOrder', word],
      ['resolveOrder', { ...word, acceptedDoubt: 'not-found' }],
    ])
  })

  test('can be changed, by the button, by Escape and by typing', async () => {
    said.mockResolvedValue({ kind: 'unchecked', answer: { kind: 'failure', failure: 'time-out' } })
    show()
    await find('7')
    expect(text()).toContain('couldn’t be checked')
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await settled()
    expect([screen.queryByRole('dialog'), document.activeElement, field().value]).toEqual([
      null,
      field(),
      '7',
    ])
    await find('7')
    fireEvent.input(field(), { target: { value: '78' } })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('of an order that costs something else is asked about with both amounts', async () => {
    said.mockResolvedValue({ kind: 'charge', charge: '12.8', currency: 'EUR' })
    show()
    await find('7')
    expect(text()).toContain('Order 7 costs 12.80 EUR')
    expect(text()).toContain('should have cost 0.90 USD')
    press('Yes, it is this one')
    expect(said).toHaveBeenLastCalledWith('resolveOrder', {
      id: 'order-1',
      panelOrderId: '7',
      acceptedDoubt: 'charge',
    })
  })

  test('that another order has leads there', async () => {
    said.mockResolvedValue({ kind: 'known', orderId: 'other' })
    show()
    await find('7')
    press('Show order 7')
    expect(vi.mocked(go).mock.calls).toEqual([[{ view: 'order', orderId: 'other' }]])
    expect(said.mock.calls.length).toBe(1)
  })

  test('that could not be said may be said again', async () => {
    said.mockRejectedValueOnce(new Error('gone'))
    show()
    await find('7')
    expect(screen.getByRole('alert').textContent).toContain('Please try again')
    press('Mark as placed')
    await settled()
    expect([said.mock.calls.length, screen.queryByRole('alert')]).toEqual([2, null])
  })
})

describe('looking for the number', () => {
  const looked = { kind: 'looked', first: '23502', last: '23516', isWhole: true } as const
  const one = {
    number: '23510',
    charge: '0.9',
    currency: 'USD',
    rawStatus: 'In progress',
    startCount: '3572',
  }
  const findIt = async () => {
    press('Look for its number')
    await settled()
  }

  test('is asked for once, and what is found is offered with how little is known', async () => {
    said.mockResolvedValueOnce({ ...looked, possible: [one] })
    show()
    press('Look for its number')
    press('Look for its number')
    await settled()
    expect(said.mock.calls).toEqual([['findNumber', { id: 'order-1' }]])
    const dialog = screen.getByRole('dialog', { name: 'This is possibly your order.' })
    expect(dialog.textContent).toContain('Only the charge of 0.90 USD was compared.')
    expect(dialog.textContent).toContain('0.90 USD · In progress · started at 3,572')
    press('It’s order 23510')
    await settled()
    expect(said.mock.calls.slice(1)).toEqual([['resolveOrder', { id: 'order-1', panelOrderId: '23510' }]])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('shows two that cost as much, and takes neither when it is closed', async () => {
    const { startCount: _, ...other } = { ...one, number: '23512' }
    said.mockResolvedValueOnce({ ...looked, isWhole: false, possible: [one, other] })
    show()
    await findIt()
    const dialog = screen.getByRole('dialog', { name: 'One of these is possibly your order.' })
    expect(dialog.textContent).toContain('There are more numbers than could be asked for at once')
    expect(screen.getAllByRole('button', { name: /^It’s order/ })).toHaveLength(2)
    fireEvent.keyDown(dialog, { key: 'Escape' })
    await settled()
    expect([screen.queryByRole('dialog'), said.mock.calls.length]).toEqual([null, 1])
  })

  test.each([
    ['nothing', { ...looked, possible: [] }, 'From order 23502 to order 23516, the panel shows'],
    ['no range', { kind: 'no-range' }, 'Nothing was asked for.'],
    ['a refusal', { kind: 'refusal', class: 'request', message: 'Incorrect request' }, 'Incorrect request'],
    ['a failure', { kind: 'failure', failure: 'time-out' }, 'The panel didn’t answer in time.'],
  ] as const)('says that it found %s, and offers none', async (_, reply, sentence) => {
    said.mockResolvedValueOnce(reply)
    show()
    await findIt()
    expect(screen.getByRole('dialog').textContent).toContain(sentence)
    expect(screen.queryByRole('button', { name: /^It’s order/ })).toBeNull()
    press('Close')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('that the background could not do may be asked for again', async () => {
    said.mockRejectedValueOnce(new Error('gone'))
    show()
    await findIt()
    expect(screen.getByRole('alert').textContent).toContain('Please try again')
    said.mockResolvedValueOnce({ ...looked, possible: [one] })
    await findIt()
    expect([said.mock.calls.length, screen.queryByRole('alert')]).toEqual([2, null])
  })

  test('begins by the click that led to the order, once, and by no other way there', async () => {
    said.mockResolvedValue({ ...looked, possible: [one] })
    route.value = { view: 'order', orderId: 'order-1' }
    show()
    await settled()
    expect(said).not.toHaveBeenCalled()
    cleanup()
    route.value = { view: 'order', orderId: 'order-1', find: true }
    show().rerender(<Unconfirmed order={lost} panel={panel()} />)
    await settled()
    expect(said.mock.calls).toEqual([['findNumber', { id: 'order-1' }]])
  })

  test('is not offered where nothing tells which number it can have', () => {
    evidenceIs(undefined)
    show()
    expect(screen.queryByRole('button', { name: 'Look for its number' })).toBeNull()
  })
})

describe('an order that was not placed', () => {
  test('is asked about again where the balance says that it was', async () => {
    show()
    press('Mark as not placed')
    const question = screen.getByRole('dialog', {
      name: 'Your balance fell by 0.90 USD, as this order would cost.',
    })
    expect([document.activeElement, said.mock.calls]).toEqual([question, []])
    press('Go back')
    await settled()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark as not placed' }))
    press('Mark as not placed')
    press('Mark as not placed anyway')
    expect(said.mock.calls).toEqual([['resolveOrder', { id: 'order-1' }]])
  })

  test.each<Evidence | undefined>([
    { ...known, kind: 'unchanged' },
    { ...known, kind: 'otherwise' },
    { kind: 'unknown', reason: 'no-account' },
    undefined,
  ])('is taken at the user’s word where the balance says nothing of the kind', (evidence) => {
    evidenceIs(evidence)
    show()
    press('Mark as not placed')
    expect(said.mock.calls).toEqual([['resolveOrder', { id: 'order-1' }]])
  })

  test('and was dismissed before the balance was known is warned about, with the way back', () => {
    const { rerender } = render(<Outcome order={{ ...lost, state: 'dismissed' }} panel={panel()} />)
    expect(text()).toContain('So it was probably placed after all.')
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy()
    evidenceIs({ ...known, kind: 'unchanged' })
    rerender(<Outcome order={{ ...lost, state: 'dismissed', note: '' }} panel={panel()} />)
    expect(text()).not.toContain('probably placed')
  })
})

test('a decision can wait', () => {
  show()
  press('Later')
  expect([vi.mocked(goHome).mock.calls.length, said.mock.calls]).toEqual([1, []])
})

test('a balance from before has the panel asked, and again when that tells little', () => {
  vi.useFakeTimers()
  evidenceIs({ kind: 'unknown', reason: 'not-asked' })
  const { unmount } = show()
  expect(said.mock.calls).toEqual([['refreshPanel', { id: 'panel-1' }]])
  vi.advanceTimersByTime(20_000)
  expect(said).toHaveBeenCalledTimes(2)
  unmount()
  vi.advanceTimersByTime(60_000)
  expect(said).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
