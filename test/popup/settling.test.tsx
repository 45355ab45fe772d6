// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import type { PlaceOrderReply } from '../../lib/orders/placing/placing'
import { storeCatalog } from '../catalog/on-disk'
import { draft, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* The form while a connection may still come up on which the browser would send the order twice. */

const sent: object[] = []
let answers: PlaceOrderReply[] = []

const settling = (pauseMs: number): PlaceOrderReply => ({
  kind: 'not-sent',
  reason: { why: 'panel', answer: { kind: 'failure', failure: 'settling', pauseMs } },
})

beforeEach(async () => {
  sent.length = 0
  const database = await openDatabase()
  await database.clear('orders')
  const row = panel({ balance: { amount: '50', currency: 'USD', at: Date.now() } })
  await database.put('panels', row)
  await storeCatalog(database, { panelId: row.id, at: Date.now(), services: [service()] })
  vi.mocked(command).mockImplementation((async (
    name: string,
    data: object,
  ): Promise<PlaceOrderReply | undefined> => {
    if (name !== 'placeOrder') return undefined
    sent.push(data)
    return answers.shift() ?? { kind: 'placed', orderId: 'draft-1' }
  }) as typeof command)
  render(<FilledForm onList={() => undefined} prefill={{ draft: draft() }} panels={[row]} />)
  await screen.findByRole('button', { name: 'Change' })
  await new Promise((resolve) => setTimeout(resolve, 50))
})
afterEach(cleanup)

const press = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement)
const button = () => document.querySelector<HTMLButtonElement>('button[type="submit"]')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('says why and for how long, and sends the very same once it is safe', async () => {
  answers = [settling(300)]
  press()
  await screen.findByText(/To make sure that it is sent only once, your order goes out in 1 second\./)
  expect(button()?.disabled).toBe(true)
  expect(button()?.textContent).toBe('Waiting…')
  expect(sent).toHaveLength(1)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toEqual(sent[0])
})

test('waits again where it is not safe yet', async () => {
  answers = [settling(100), settling(100)]
  press()
  await waitFor(() => expect(sent).toHaveLength(3))
})

test('sends nothing once the user does not want to wait', async () => {
  answers = [settling(200)]
  press()
  fireEvent.click(await screen.findByText('Don’t order'))
  await pause(400)
  expect(sent).toHaveLength(1)
  expect(button()?.disabled).toBe(false)
  expect(screen.getByRole('alert').textContent).toContain('Nothing was sent and nothing was charged.')
  expect(document.querySelector<HTMLInputElement>('#quantity')?.value).toBe(draft().quantity)
})

test('sends nothing once something else was typed, or the form was closed', async () => {
  answers = [settling(200)]
  press()
  await screen.findByText('Don’t order')
  fireEvent.input(document.querySelector('#quantity') as HTMLInputElement, { target: { value: '777' } })
  await pause(400)
  expect(sent).toHaveLength(1)
  expect(button()?.disabled).toBe(false)

  answers = [settling(200)]
  press()
  await screen.findByText('Don’t order')
  cleanup()
  await pause(400)
  expect(sent).toHaveLength(2)
})

test('takes no typing while it is sent, and has whoever typed back in their field where it was not', async () => {
  let answer: (placing: PlaceOrderReply) => void = () => undefined
  const answered = new Promise<PlaceOrderReply>((resolve) => {
    answer = resolve
  })
  vi.mocked(command).mockImplementation((async (name: string) =>
    name === 'placeOrder' ? answered : undefined) as typeof command)
  const quantity = screen.getByLabelText<HTMLInputElement>('Quantity')
  quantity.focus()
  press()
  await waitFor(() => expect(button()?.disabled).toBe(true))
  expect(document.querySelector('main')?.inert).toBe(true)
  // As a browser does with what cannot be typed into.
  quantity.blur()
  answer({ kind: 'not-sent', reason: { why: 'not-stored' } })
  await screen.findByRole('alert')
  expect(document.querySelector('main')?.inert).toBe(false)
  expect(document.activeElement).toBe(quantity)
})
