// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Picker } from '../../entrypoints/popup/form/picker/picker'
import type { PickerProps } from '../../entrypoints/popup/form/picker/picker-props'
import { useRecentServices } from '../../entrypoints/popup/form/picker/use-recent-services'
import type { CatalogView } from '../../entrypoints/popup/form/service/use-catalog'
import type { CatalogRecord } from '../../lib/catalog/catalog'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import type { Recognized } from '../../lib/links/kinds'
import type { Order } from '../../lib/orders/order/order'
import type { Service } from '../../lib/panel-api/model'
import type { Panel } from '../../lib/panels/panel'
import type { Favorite } from '../../lib/saved/choices'
import { order, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))

/* The search for a service, as a user with a keyboard meets it. */

const post: Recognized = { site: 'instagram', kind: 'post', id: 'x' }
const services = [
  service({ id: '11', name: 'Instagram Likes', category: 'Likes', rate: '0.90' }),
  service({ id: '12', name: 'Instagram Likes | 30 days refill', category: 'Likes', rate: '1.80' }),
  service({ id: '13', name: 'YouTube Views', category: 'Views', rate: '0.50' }),
]

interface Given {
  readonly rows?: readonly Service[]
  readonly others?: readonly CatalogRecord[]
  readonly panels?: readonly Panel[]
  readonly error?: string
  readonly view?: Partial<CatalogView>
  readonly startsOpen?: boolean
  readonly draftId?: string
  readonly target?: Recognized
  readonly quantity?: string
  readonly favorites?: readonly Favorite[]
  readonly orders?: readonly Order[]
}

let openings = 0

const viewOf = (
  panelId: string,
  rows: readonly Service[],
  change: Partial<CatalogView> = {},
): CatalogView => {
  const catalog = { panelId, at: 1, currency: 'USD', services: rows }
  return {
    catalog,
    full: catalog,
    services: new Map(),
    isFullWanted: true,
    trouble: undefined,
    isSyncing: false,
    sync: vi.fn(),
    ...change,
  }
}

async function open(given: Given = {}) {
  const { rows = services, target, quantity = '', others = [], panels = [panel()], startsOpen = true } = given
  const database = await openDatabase()
  await database.clear('orders')
  for (const row of given.orders ?? []) await database.put('orders', row)
  await writeSetting(database, 'favorites', given.favorites ?? [])
  const [change, onBack] = [vi.fn(), vi.fn()]
  openings += 1
  const props = {
    draftId: given.draftId ?? `draft-${openings}`,
    view: viewOf('panel-1', rows, given.view),
    others,
    panel: panels[0] ?? panel(),
    panels,
    target,
    quantity,
    error: given.error,
    change,
    startsOpen,
    isAsked: false,
    onBack,
    onPicked: vi.fn(),
  }
  const shown = render(<Search {...props} />)
  if (startsOpen)
    await waitFor(() => expect(document.querySelector('#service-count')?.textContent).toBeTruthy())
  await new Promise((resolve) => setTimeout(resolve, 30))
  const repeat = (next: Partial<typeof props>) => shown.rerender(<Search {...props} {...next} />)
  return { change, onBack, view: props.view, repeat }
}

/** The search, with what the form reads for it. */
function Search(props: Omit<PickerProps, 'recent'>) {
  return <Picker {...props} recent={useRecentServices(props.target, 'panel-1', true)} />
}

const favorite = (change: Partial<Favorite> = {}): Favorite => ({
  panelId: 'panel-1',
  serviceId: '12',
  name: 'Instagram Likes',
  category: 'Likes',
  type: 'Default',
  rate: '1',
  ...change,
})

const field = () => screen.getByRole('combobox', { name: 'Service' })
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more })
const options = () => screen.queryAllByRole('option').map((row) => row.textContent ?? '')
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent

beforeEach(() => vi.mocked(command).mockClear())
afterEach(cleanup)

describe('the keyboard', () => {
  test('moves to a row and chooses it, and stays within the list', async () => {
    const { change } = await open()
    press('ArrowUp')
    expect(active()).toContain('No. 11')
    for (let times = 0; times < 9; times += 1) press('ArrowDown')
    expect(active()).toContain('No. 13')
    press('ArrowUp')
    press('Enter')
    expect(change.mock.calls).toEqual([[{ serviceId: '12' }]])
  })

  test('switches between what fits this link and all', async () => {
    await open({ target: post })
    expect(options()).toHaveLength(2)
    press('å', { code: 'KeyA', altKey: true })
    expect(options()).toHaveLength(3)
    const chip = screen.getByRole('button', { name: 'For this link' })
    expect(chip.getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(chip)
    expect(options()).toHaveLength(2)
  })

  test('marks a favorite, and takes the mark off one', async () => {
    await open({ favorites: [favorite()] })
    expect(active()).toContain('No. 12')
    press('Enter', { shiftKey: true })
    press('ArrowDown')
    press('Enter', { shiftKey: true })
    expect(vi.mocked(command).mock.calls).toEqual([
      ['setFavorite', { panelId: 'panel-1', serviceId: '12', on: false }],
      ['setFavorite', { panelId: 'panel-1', serviceId: '11', on: true }],
    ])
  })

  test('puts two side by side, chooses one of them, and comes back with Escape', async () => {
    const { change } = await open()
    press('Enter', { ctrlKey: true })
    expect(screen.getByRole('button', { name: 'Compare' }).hasAttribute('disabled')).toBe(true)
    press('ArrowDown')
    press('Enter', { ctrlKey: true })
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    expect(document.activeElement?.textContent).toBe('Back to the list')
    expect(document.querySelector('.compare')?.textContent).toContain('0.90 USD per 1000')
    fireEvent.click(screen.getByRole('button', { name: 'Choose Instagram Likes | 30 days refill' }))
    expect(change.mock.calls).toEqual([[{ serviceId: '12' }]])
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    await waitFor(() => expect(field()).toBeTruthy())
  })

  test('leaves a word alone that is still being written with an input method', async () => {
    const { change } = await open()
    press('Enter', { isComposing: true })
    expect(change).not.toHaveBeenCalled()
  })

  test('closes the filters with Enter instead of sending the form', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'Filters' }))
    const price = screen.getByLabelText('Highest USD per 1000')
    expect(fireEvent.keyDown(price, { key: 'Enter' })).toBe(false)
    expect(screen.queryByLabelText('Highest USD per 1000')).toBeNull()
    expect(document.activeElement).toBe(field())
  })
})

test('what is typed is found, and is no part of the draft', async () => {
  const { change } = await open()
  fireEvent.input(field(), { target: { value: 'youtube' } })
  await waitFor(() => expect(options()).toHaveLength(1))
  fireEvent.input(field(), { target: { value: '' } })
  await waitFor(() => expect(options()).toHaveLength(services.length))
  expect(field()).toHaveProperty('value', '')
  expect(change).not.toHaveBeenCalled()
})

describe('over the form', () => {
  test('it goes back with Escape, first from what is typed, and opens with the next letter', async () => {
    const { onBack, change } = await open()
    fireEvent.input(field(), { target: { value: 'likes' } })
    press('Escape')
    expect(field()).toHaveProperty('value', '')
    expect(onBack).not.toHaveBeenCalled()
    press('Escape')
    expect(onBack).toHaveBeenCalledOnce()
    expect(document.querySelector('dialog')).toBeNull()
    fireEvent.input(field(), { target: { value: 'v' } })
    await waitFor(() => expect(options()).toHaveLength(1))
    expect(document.activeElement).toBe(field())
    expect(field()).toHaveProperty('value', 'v')
    expect(change).not.toHaveBeenCalled()
  })

  test('a word that is being written with an input method opens it when it is whole', async () => {
    await open({ startsOpen: false })
    fireEvent.input(field(), { target: { value: 'う' }, isComposing: true })
    expect(document.querySelector('dialog')).toBeNull()
    fireEvent.compositionEnd(field())
    expect(document.querySelector('dialog')).not.toBeNull()
    expect(field()).toHaveProperty('value', 'う')
  })

  test('services of all accounts are found, and one of another takes the draft there', async () => {
    const panels = [panel(), panel({ id: 'panel-2', name: 'Second' })]
    const others = [{ panelId: 'panel-2', at: 1, currency: 'EUR', services: [service({ id: '77' })] }]
    const { change } = await open({ panels, others })
    expect(options()).toHaveLength(4)
    expect(options()[3]).toContain('Second')
    press('End', { ctrlKey: true })
    press('Enter')
    expect(change.mock.calls).toEqual([[{ panelId: 'panel-2', serviceId: '77' }]])
  })

  test('an account whose services are not known can have them fetched', async () => {
    const { view } = await open({ startsOpen: false, view: { catalog: null, full: undefined } })
    fireEvent.click(field())
    await screen.findByText('The services are not known yet.')
    fireEvent.click(screen.getAllByRole('button', { name: 'Refresh' })[0] ?? document.body)
    expect(view.sync).toHaveBeenCalledOnce()
  })
})

test('of ten thousand services no more are drawn than are seen, for each letter', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => service({ id: `${at}`, name: `Likes ${at}` }))
  await open({ rows })
  for (const text of ['l', 'li', 'lik', 'like']) {
    fireEvent.input(field(), { target: { value: text } })
    await waitFor(() => expect(field()).toHaveProperty('value', text))
    // The list is 300 pixels high here, and a row 53.
    expect(options().length).toBeLessThanOrEqual(Math.ceil(300 / 53) + 1)
  }
})

describe('what is shown first', () => {
  test('is what was ordered for this kind before, with its record, then a favorite', async () => {
    const tracking = { status: 'partial', rawStatus: 'Partial', at: 2 } as const
    const used = order({ service: { ...order().service, id: '11' }, targetKind: 'instagram/post', tracking })
    await open({ target: post, favorites: [favorite()], orders: [used] })
    expect(options().map((text) => /No\. (\d+)/.exec(text)?.[1])).toEqual(['11', '12'])
    expect([...document.querySelectorAll('.list-heading')].map((heading) => heading.textContent)).toEqual([
      'Ordered before and favorites',
    ])
    await waitFor(() => expect(options()[0]).toContain('Ordered once · 1 of 1 ended partial or canceled'))
  })

  test('says where the others are when nothing for this link is found', async () => {
    await open({ target: post })
    fireEvent.input(field(), { target: { value: 'youtube' } })
    await screen.findByText('None for this link has all that. Among all services: 1.')
    fireEvent.click(screen.getByRole('button', { name: /^Show them/ }))
    expect(options()).toHaveLength(1)
  })
})

test('a quantity is priced, and one that a service does not take is said', async () => {
  await open({ quantity: '2500', rows: [services[0] ?? service(), service({ id: '20', max: 1000 })] })
  expect(options()[0]).toContain('2,500 cost 2.25 USD')
  expect(options()[1]).toContain('Not for 2,500')
})

test('a favorite that is gone offers what is nearest', async () => {
  const { change } = await open({ target: post, favorites: [favorite({ serviceId: '99', rate: '1.7' })] })
  const details = screen.getByText('1 favorite is no longer offered').closest('details')
  if (!details) throw new Error('no details')
  details.open = true
  fireEvent(details, new Event('toggle'))
  const nearest = await screen.findAllByRole('button', { name: /per 1000$/ })
  expect(nearest.map(({ textContent }) => textContent)).toEqual([
    'Instagram Likes | 30 days refill1.80 USD per 1000',
    'Instagram Likes0.90 USD per 1000',
  ])
  fireEvent.click(nearest[0] ?? document.body)
  expect(change).toHaveBeenCalledWith({ serviceId: '12' })
})

describe('texts that do harm where they are taken for more than text', () => {
  test.each([
    ['HTML', '<img src=x onerror="globalThis.ran = true"><b>bold</b>'],
    ['script', '<script>globalThis.ran = true</script>'],
    ['100,000 characters', 'A'.repeat(100_000)],
    ['marks of direction', '\u202Eright to left\u2066'],
    ['control characters', 'a\u0000b\u001b[31m\u0007'],
  ])('%s change nothing but their own row', async (_, hostile) => {
    const bad = service({ id: '66', name: hostile, category: hostile, description: hostile, type: hostile })
    await open({ rows: [bad, ...services] })
    expect(options()).toHaveLength(4)
    expect(screen.getAllByRole('option')[0]?.querySelector('.service-name')?.textContent).toBe(hostile)
    expect(document.querySelector('.services img, .services b, .services script')).toBeNull()
    expect(options().slice(1).join()).not.toContain(hostile)
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
  })
})
