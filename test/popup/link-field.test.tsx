// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import { type Draft, newDraft } from '../../lib/orders/form/draft'
import { prefillDraft } from '../../lib/orders/form/prefill'
import type { Order } from '../../lib/orders/order/order'
import { storeCatalog } from '../catalog/on-disk'
import { order, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* The link of a form and what the form begins with, as a user meets them. */

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const FOUND = `${VIDEO}&si=abc`
const OTHER = 'Other Service'

const saved: Draft[] = []
const placed: object[] = []

async function open(orders: readonly Partial<Order>[] = [], change: Partial<Draft> = {}) {
  const database = await openDatabase()
  await Promise.all((['orders', 'panels', 'settings'] as const).map((store) => database.clear(store)))
  const row = panel({ balance: { amount: '50', currency: 'USD', at: Date.now() } })
  await database.put('panels', row)
  await writeSetting(database, 'default-panel', row.id)
  const services = [service(), service({ id: '2', name: OTHER })]
  await storeCatalog(database, { panelId: row.id, at: Date.now(), services })
  for (const [at, one] of orders.entries()) {
    await database.put('orders', order({ id: `o${at}`, createdAt: at + 1, link: VIDEO, ...one }))
  }
  const page = {
    address: FOUND,
    canonical: '',
    title: 'A film',
    owner: 'https://www.youtube.com/@quay',
    loaded: FOUND,
  }
  const stored = { ...newDraft(page, row.id, 5, 'draft-1'), ...change }
  render(
    <FilledForm onList={() => undefined} prefill={await prefillDraft(database, stored)} panels={[row]} />,
  )
  await screen.findByLabelText('Link')
}

const link = () => screen.getByLabelText<HTMLInputElement>('Link').value
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

beforeEach(() => {
  saved.length = 0
  placed.length = 0
  vi.mocked(command).mockImplementation((async (name: string, data: { input: Draft }) => {
    if (name === 'saveDraft') saved.push(data.input)
    if (name === 'placeOrder') placed.push(data)
    return name === 'placeOrder' ? { kind: 'placed', orderId: 'draft-1' } : { kind: 'done' }
  }) as typeof command)
})
afterEach(cleanup)

describe('the link', () => {
  test('stands there cleaned; one click gives the original, one the cleaned again', async () => {
    await open()
    expect(link()).toBe(VIDEO)
    press('Use original')
    expect(link()).toBe(FOUND)
    press('Use cleaned link')
    expect(link()).toBe(VIDEO)
    expect(saved.map(({ link }) => link)).toEqual([FOUND, VIDEO])
  })

  test('that was typed is cleaned by a click alone, and comes back by another', async () => {
    await open()
    const typed = 'https://www.instagram.com/p/Cx1yZ2abcde/?igsh=xyz'
    fireEvent.input(screen.getByLabelText('Link'), { target: { value: typed } })
    expect(link()).toBe(typed)
    press('Use cleaned link')
    expect(link()).toBe('https://www.instagram.com/p/Cx1yZ2abcde/')
    press('Use original')
    expect(link()).toBe(typed)
  })

  test('becomes another target of the page by a click', async () => {
    await open()
    press('Channel @quay')
    expect(link()).toBe('https://www.youtube.com/@quay')
    expect(screen.getByRole('button', { name: 'Channel @quay' }).getAttribute('aria-pressed')).toBe('true')
    press('Video')
    expect(link()).toBe(VIDEO)
  })

  test('is stored by no look alone', async () => {
    await open([{ targetKind: 'youtube/video' }])
    await settled()
    expect(saved).toEqual([])
  })
})

describe('the form that a service was last ordered with', () => {
  const other = { service: { ...order().service, id: '2' }, linkForm: 'original' } as const

  async function pick(name: string) {
    // As another test left the search of this draft, it may be closed.
    fireEvent.click(await screen.findByRole('combobox', { name: 'Service' }, { timeout: 5000 }))
    const option = await screen.findByRole('option', { name: new RegExp(name) }, { timeout: 5000 })
    fireEvent.click(option)
    await settled()
  }

  test('is taken when the service is chosen, and said', async () => {
    await open([other])
    await pick(OTHER)
    await waitFor(() => expect(link()).toBe(FOUND))
    expect(document.body.textContent).toContain('As in your last order with this service: the original')
  })

  test('does not change what was typed', async () => {
    await open([other])
    fireEvent.input(screen.getByLabelText('Link'), { target: { value: `${VIDEO}&t=9` } })
    await pick(OTHER)
    expect(link()).toBe(`${VIDEO}&t=9`)
  })

  test('does not change what was chosen by a click', async () => {
    await open([other])
    press('Use original')
    press('Use cleaned link')
    await pick(OTHER)
    expect(link()).toBe(VIDEO)
  })
})

describe('an order like the last', () => {
  const last = { targetKind: 'youtube/video', fields: { service: '1', link: VIDEO, quantity: '700' } }

  test('stands there whole and is placed with one press', async () => {
    await open([last])
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('700')
    const like = await screen.findByRole('button', { name: 'Like your last' })
    expect(like.getAttribute('aria-pressed')).toBe('true')
    expect(like.title).toMatch(/^Filled in from your last order \(.+\)\. Click to clear\.$/)
    fireEvent.submit(document.querySelector('form') as HTMLFormElement)
    await waitFor(() => expect(placed).toHaveLength(1))
    expect(placed).toMatchObject([
      {
        charge: '0.63',
        targetKind: 'youtube/video',
        linkForm: 'cleaned',
        input: { link: VIDEO, quantity: '700' },
      },
    ])
  })

  test('is emptied by a click, and offered again', async () => {
    await open([last])
    await screen.findByRole('button', { name: 'Like your last', pressed: true })
    press('Like your last')
    expect(screen.queryByLabelText('Quantity')).toBeNull()
    expect(link()).toBe(VIDEO)
    await screen.findByRole('button', { name: 'Like your last', pressed: false })
    press('Like your last')
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('700')
  })

  test('does not go along to another kind of link, but what was typed does', async () => {
    await open([last])
    press('Channel @quay')
    expect(screen.queryByLabelText('Quantity')).toBeNull()
    cleanup()
    await open([last])
    fireEvent.input(screen.getByLabelText('Quantity'), { target: { value: '800' } })
    press('Channel @quay')
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('800')
  })

  test('of a service that is gone names it and offers what is nearest', async () => {
    const gone = { ...order().service, id: '99', name: 'Followers of old' }
    await open([{ ...last, service: gone }])
    await screen.findByText('The panel no longer offers this service.')
    expect(document.body.textContent).toContain('Followers of old')
    fireEvent.click(await screen.findByRole('button', { name: 'Followers' }))
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('700')
  })

  test('whose quantity the service no longer takes says so at once', async () => {
    await open([{ ...last, fields: { ...last.fields, quantity: '49' } }])
    await screen.findByText('This service takes 50 at least.')
  })
})

describe('what is typed or pasted where a link is wanted', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Link')
  const type = (value: string) => fireEvent.input(field(), { target: { value } })
  const text = () => document.body.textContent ?? ''
  const A = 'https://a.example/1'
  const B = 'https://b.example/2'

  function drop(name: 'paste' | 'drop', lines: string): boolean {
    const transfer = { getData: () => lines }
    const event = new Event(name, { bubbles: true, cancelable: true })
    Object.assign(event, { clipboardData: transfer, dataTransfer: transfer })
    field().setSelectionRange(0, field().value.length)
    return field().dispatchEvent(event)
  }

  test.each(['paste', 'drop'] as const)(
    'keeps lines apart on a %s, and leaves one line to the browser',
    async (how) => {
      await open()
      expect(drop(how, ` ${A} `)).toBe(true)
      expect(drop(how, `${A}\r\n\n ${B}\n`)).toBe(false)
      await waitFor(() => expect(link()).toBe(`${A} ${B}`))
      expect(saved.at(-1)?.link).toBe(`${A} ${B}`)
    },
  )

  test('several links are a question at once, and each stays in reach until another is typed', async () => {
    await open()
    type(`${A} ${B}`)
    await screen.findByText(/one link at a time\. Which of these 2/)
    press('a.example/1')
    expect(link()).toBe(A)
    expect(text()).not.toContain('one link at a time')
    press('b.example/2')
    expect(link()).toBe(B)
    type('https://c.example/')
    expect(screen.queryByRole('button', { name: 'a.example/1' })).toBeNull()
  })

  test('an address without its scheme is cleaned and recognized like any other', async () => {
    await open()
    type('instagram.com/p/Cx1yZ2abcde/?igsh=xyz')
    expect(text()).toContain('Instagram · Post')
    expect(text()).toMatch(/Goes out as .https:\/\/instagram\.com\/p\/Cx1yZ2abcde\/\?igsh=xyz/)
    press('Use cleaned link')
    expect(link()).toBe('https://instagram.com/p/Cx1yZ2abcde/')
  })

  test('a link in a text is offered', async () => {
    await open()
    type(`Look at this: ${A}`)
    press('a.example/1')
    expect(link()).toBe(A)
  })
})

test('a number is shown as it was read, beside the limits', async () => {
  await open([], { serviceId: '1' })
  const quantity = await screen.findByLabelText('Quantity')
  fireEvent.input(quantity, { target: { value: '1.5k' } })
  await screen.findByText('= 1,500. From 50 to 10,000.')
  fireEvent.input(quantity, { target: { value: '1500' } })
  await screen.findByText('From 50 to 10,000.')
  fireEvent.input(quantity, { target: { value: '1.500k' } })
  fireEvent.blur(quantity)
  await screen.findByText('This can be read in two ways. Write out all the digits.')
})
