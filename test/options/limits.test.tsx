// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Limits } from '../../entrypoints/options/limits'
import { LimitsFact } from '../../entrypoints/options/limits-fact'
import { readLimit } from '../../entrypoints/options/read-limit'
import { command } from '../../lib/commands/client'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'
import { panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

const onDone = vi.fn()
const open = (limits?: PanelLimits) =>
  render(<Limits panel={panel()} limits={limits} onDone={onDone} onCancel={vi.fn()} />)
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
const save = () => fireEvent.submit(screen.getByRole('form', { name: 'Limits' }))

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(command).mockResolvedValue(undefined)
})
afterEach(cleanup)

describe('limits', () => {
  test('are saved as typed, in the account’s currency', async () => {
    open()
    type('Most for one order', ' 12.50 ')
    fireEvent.click(screen.getByLabelText('order nothing'))
    save()
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('The limits are saved.'))
    expect(vi.mocked(command).mock.calls).toEqual([
      [
        'setLimits',
        { id: 'panel-1', limits: { perOrder: '12.50', perDay: undefined, above: 'block', currency: 'USD' } },
      ],
    ])
  })

  test('that are no amounts are told at their field, and nothing is saved or lost', async () => {
    open()
    type('Most for one day', '1,000')
    save()
    await screen.findByText(/^Write an amount above zero/)
    expect(document.activeElement).toBe(field('Most for one day'))
    expect([vi.mocked(command).mock.calls, field('Most for one day').value]).toEqual([[], '1,000'])
  })

  test('begin with what is set', () => {
    open({ perOrder: '1', perDay: '5', above: 'block', currency: 'USD' })
    expect([field('Most for one order').value, field('Most for one day').value]).toEqual(['1', '5'])
    expect(field('order nothing').checked).toBe(true)
  })

  test('are told as saved only when they are', async () => {
    vi.mocked(command).mockRejectedValue(new Error('gone'))
    open()
    save()
    await screen.findByText('Paneldock was interrupted.')
    expect(onDone).not.toHaveBeenCalled()
  })

  test('are shown in the currency in which they were set', () => {
    render(<LimitsFact limits={{ perDay: '5', above: 'typed', currency: 'INR' }} />)
    expect(document.body.textContent).toBe('Limits5.00 INR for one day')
  })
})

test.each([
  ['', undefined],
  ['  ', undefined],
  ['5', '5'],
  [' 0.01 ', '0.01'],
  ['0', 'wrong'],
  ['0.00', 'wrong'],
  ['-1', 'wrong'],
  ['1,5', 'wrong'],
  ['1e3', 'wrong'],
  ['$5', 'wrong'],
  ['.5', 'wrong'],
  ['5.', 'wrong'],
  ['٥', 'wrong'],
  ['1234567890123', 'wrong'],
])('a limit typed as "%s" is %s', (typed, limit) => {
  expect(readLimit(typed)).toBe(limit)
})
