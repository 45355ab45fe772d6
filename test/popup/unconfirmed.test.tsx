// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Outcome } from '../../entrypoints/popup/details/outcome'
import { Unconfirmed } from '../../entrypoints/popup/details/unconfirmed/unconfirmed'
import { goHome } from '../../entrypoints/popup/navigation'
import { go } from '../../entrypoints/popup/route'
import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import type { Evidence } from '../../lib/orders/unconfirmed/judge-evidence'
import { order, panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
vi.mock('../../lib/browser/live', () => ({ useLive: vi.fn() }))
vi.mock('../../entrypoints/popup/route', () => ({ go: vi.fn() }))
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
