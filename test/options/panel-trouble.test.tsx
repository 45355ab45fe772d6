// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keyHash } from '../../components/key-hash'
import { PanelCard } from '../../entrypoints/options/panel-card'
import { Refused } from '../../entrypoints/popup/form/confirm/refused'
import { readForm } from '../../lib/orders/form/order-form'
import type { Refusal } from '../../lib/panel-api/model'
import { draft, panel } from '../orders/rows'

beforeEach(() => {
  location.hash = ''
})
afterEach(cleanup)

const key: Refusal = { kind: 'refusal', class: 'key', message: 'Invalid API key' }
const troubled = () => panel({ trouble: { ...key, at: Date.now() } })
const card = (row = troubled()) => render(<PanelCard panel={row} isDefault onRemoved={vi.fn()} />)
const text = () => document.body.textContent ?? ''

test('a refused key is told with the money, the way out and the panel’s message', () => {
  card()
  for (const said of ['Nothing was charged', 'Copy the key again', 'Invalid API key'])
    expect(text()).toContain(said)
  const button = screen.getByRole('button', { name: 'Change the key' })
  fireEvent.click(button)
  expect(document.activeElement).toBe(screen.getByLabelText('New API key'))
})

test('the focus does not get lost with the notice whose button opened the form', () => {
  const { rerender } = card()
  fireEvent.click(screen.getByRole('button', { name: 'Change the key' }))
  fireEvent.keyDown(screen.getByLabelText('New API key'), { key: 'Escape' })
  rerender(<PanelCard panel={panel()} isDefault onRemoved={vi.fn()} />)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Panel One' }))
})

test('whoever comes because of a refused key finds the form open, for that account alone', () => {
  location.hash = `#${keyHash('panel-1')}`
  card()
  expect(document.activeElement).toBe(screen.getByLabelText('New API key'))
  cleanup()
  card(panel({ id: 'panel-2' }))
  expect(screen.queryByLabelText('New API key')).toBeNull()
})

test('a pause that was over before the form was opened again is told as over', () => {
  const form = readForm(draft(), new Map(), '5')
  const catalog = {
    catalog: null,
    services: undefined,
    full: undefined,
    isFullWanted: false,
    trouble: undefined,
    isSyncing: false,
    sync: vi.fn(),
  }
  const given = { form, panel: panel(), catalog, setQuantity: vi.fn() }
  const wait = { kind: 'refusal', class: 'wait', message: 'Too many requests', pauseMs: 60_000 } as const
  const { rerender } = render(<Refused refusal={{ ...wait, at: Date.now() }} {...given} />)
  expect(text()).toContain('again in 1 minute')
  rerender(<Refused refusal={{ ...wait, at: Date.now() - 3_600_000 }} {...given} />)
  expect(text()).toContain('The pause is over')
})
