// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { openDatabase } from '../../lib/db/open'
import type { Recognized } from '../../lib/links/kinds'
import { storeCatalog } from '../catalog/on-disk'
import { panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))

/* A search for a service that a popup closed on, and the next popup that opens on it. */

const SERVICES = ['11', '12', '13', '14', '15', '16'].map((id) =>
  service({ id, name: `Instagram Likes ${id}`, rate: '1', refill: id === '12' }),
)
const recordOf = (panelId: string, services = SERVICES) => ({ panelId, at: 1, currency: 'USD', services })
const POSTS = [...SERVICES, service({ id: '20', name: 'YouTube Views' })]
const POST: Recognized = { site: 'instagram', kind: 'post', id: 'x' }
const panels = [panel(), panel({ id: 'panel-2', name: 'Second' })]

beforeEach(async () => {
  const database = await openDatabase()
  for (const row of panels) await database.put('panels', row)
  for (const { id } of panels) await storeCatalog(database, recordOf(id))
})
afterEach(cleanup)

// happy-dom has no popovers.
HTMLElement.prototype.showPopover = () => undefined
HTMLElement.prototype.hidePopover = () => undefined

/** As a popup does that was just opened: it has nothing in its variables. */
async function openPopup(draftId = 'a', services = SERVICES) {
  dispatchEvent(new Event('pagehide'))
  cleanup()
  vi.resetModules()
  const [{ Picker }, { recallSearch }] = await Promise.all([
    import('../../entrypoints/popup/form/picker/picker'),
    import('../../entrypoints/popup/form/picker/kept-search'),
  ])
  await recallSearch()
  const catalog = recordOf('panel-1', services)
  const given = {
    draftId,
    view: {
      catalog,
      full: catalog,
      services: new Map(),
      isFullWanted: true,
      trouble: undefined,
      isSyncing: false,
      sync: vi.fn(),
    },
    others: [recordOf('panel-2')],
    panel: panel(),
    panels,
    target: services === POSTS ? POST : undefined,
    recent: { favorites: [], recent: [] },
    quantity: '',
    change: vi.fn(),
    startsOpen: true,
    isAsked: false,
    onBack: vi.fn(),
    onPicked: vi.fn(),
  }
  render(<Picker {...given} error={undefined} />)
  await waitFor(() => expect(document.querySelector('#service-count')).not.toBeNull())
}

const field = () => screen.getByRole('combobox', { name: 'Service' })
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more })
const openFilters = () => fireEvent.click(screen.getByRole('button', { name: /^Filters/ }))
/** Of a menu, whose list happy-dom does not hide. */
const choose = (item: string) =>
  fireEvent.click(screen.getByRole('menuitemradio', { name: item, hidden: true }))
const isMarked = (count: string) => screen.findByText(new RegExp(`^${count} marked`))
const rows = () =>
  [...document.querySelectorAll('.service')].map((row) => /No\. (\d+)/.exec(row.textContent ?? '')?.[1])
const scopeOf = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-pressed')

describe('a search is found as it was left', () => {
  test('with its filters and its order, among all accounts', async () => {
    await openPopup()
    openFilters()
    fireEvent.click(screen.getByLabelText('Refill'))
    fireEvent.input(screen.getByLabelText(/^Highest/), { target: { value: '1.5' } })
    choose('Name')
    await openPopup()
    await waitFor(() => expect(rows()).toEqual(['12', '12']))
    expect(screen.getByRole('button', { name: 'Filters (2)' })).toBeTruthy()
    openFilters()
    expect(screen.getByLabelText<HTMLInputElement>(/^Highest/).value).toBe('1.5')
    expect(screen.getByRole('button', { name: 'Sort by Name' })).toBeTruthy()
  })

  test('among all services or those for the link', async () => {
    await openPopup('scope', POSTS)
    press('a', { code: 'KeyA', altKey: true })
    await openPopup('scope', POSTS)
    expect(scopeOf(/^For this link/)).toBe('false')
  })

  test('with what is marked at any account, as it costs now', async () => {
    await openPopup('marks')
    await waitFor(() => expect(document.querySelector('[aria-setsize="12"]')).not.toBeNull())
    press('Enter', { ctrlKey: true })
    press('End', { ctrlKey: true })
    press('Enter', { ctrlKey: true })
    await openPopup('marks', [service({ ...SERVICES[0], rate: '2.5' }), ...SERVICES.slice(1)])
    await isMarked('2')
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    const shown = document.querySelector('.compare')?.textContent
    expect(shown).toContain('2.50 USD per 1000')
    expect(shown).toContain('Instagram Likes 16')
    expect(shown).toContain('Second')
  })

  test('without a mark on what is gone, which takes no place', async () => {
    await openPopup('full')
    for (let at = 0; at < 5; at += 1) {
      press('Enter', { ctrlKey: true })
      press('ArrowDown')
    }
    await openPopup('full', SERVICES.slice(1))
    await isMarked('4')
    press('End', { ctrlKey: true })
    press('Enter', { ctrlKey: true })
    await isMarked('5')
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
    await openPopup('full')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(screen.queryByText(/marked/)).toBeNull()
    expect(screen.getByText('favorite')).toBeTruthy()
  })

  test('while another draft begins with none of that', async () => {
    await openPopup('one')
    openFilters()
    fireEvent.click(screen.getByLabelText('Refill'))
    await openPopup('two')
    await waitFor(() => expect(document.querySelector('[aria-setsize="12"]')).not.toBeNull())
    await openPopup('one')
    expect(rows()).toEqual(['12', '12'])
  })
})

test('a browser that keeps nothing shows a new search', async () => {
  vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('no'))
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('no'))
  await openPopup('nothing')
  openFilters()
  fireEvent.click(screen.getByLabelText('Refill'))
  expect(rows()).toEqual(['12', '12'])
})
