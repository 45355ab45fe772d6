// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LossNotice } from '../../components/loss-notice'
import type { ConnectReply } from '../../lib/commands/protocol'
import { panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))
vi.mock('../../lib/panels/permissions', () => ({
  requestPermission: vi.fn(async () => true),
  releasePermission: vi.fn(async () => undefined),
}))

const one = { id: 'panel-1', name: 'Mine', url: 'https://panel.example/api/v2', keyTail: 'cdef' }
const two = { id: 'panel-2', name: 'Two', url: 'https://two.example/api', keyTail: '' }
const loss = { accounts: [one, two], orders: 12 }

const text = () => document.body.textContent ?? ''
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)))
const button = (name: string) => screen.getByRole('button', { name })

/** The modules again, over a database that holds this. */
async function over(stored: { readonly isLost?: boolean; readonly isConnected?: boolean }) {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  const { openDatabase } = await import('../../lib/db/open')
  const { writeSetting } = await import('../../lib/db/settings')
  const database = await openDatabase()
  if (stored.isLost) await writeSetting(database, 'data-loss', loss)
  if (stored.isConnected) await database.put('panels', panel({ id: 'panel-9', name: 'New' }))
  const { command } = await import('../../lib/commands/client')
  return {
    database,
    command: vi.mocked(command),
    notify: (await import('../../lib/announcements')).announcer(),
  }
}

const showPopup = async () => {
  const { Popup } = await import('../../entrypoints/popup/popup')
  render(<Popup />)
}
const showOptions = async () => {
  const { Options } = await import('../../entrypoints/options/options')
  render(<Options />)
}
const showDashboard = async () => {
  const { Dashboard } = await import('../../entrypoints/dashboard/dashboard')
  render(<Dashboard />)
}

beforeEach(() => {
  Object.assign(globalThis, {
    PerformanceObserver: class {
      observe() {}
    },
  })
  const fake = Reflect.get(globalThis, 'browser') as { readonly runtime: object }
  Object.assign(fake.runtime, { getManifest: () => ({ version: '1' }) })
  Object.assign(fake, { permissions: { contains: async () => true }, tabs: { query: async () => [] } })
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

describe('the notice', () => {
  test('says what happened, what it means for the money and what to do next', () => {
    render(<LossNotice loss={loss} panels={[]} connect={{ label: 'Connect again', run: vi.fn() }} />)
    for (const said of [
      'Data that Paneldock kept in this browser is gone.',
      'Nothing was ordered or charged by this',
      'placed orders are still with the panels',
      '12 orders are no longer listed here.',
      'Mine (key ending in cdef)',
      'Check the panel’s own list of orders before you order anything again.',
      'deletes the saved keys of the accounts above',
    ]) {
      expect(text()).toContain(said)
    }
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('Two')
  })

  test('of lost orders alone speaks of no account and no key', () => {
    render(
      <LossNotice loss={{ accounts: [], orders: 1 }} panels={[]} connect={{ label: 'Go', run: vi.fn() }} />,
    )
    expect(text()).toContain('One order is no longer listed here.')
    for (const said of ['connected', 'key', 'Go']) expect(text()).not.toContain(said)
  })

  test('of lost accounts alone speaks of no order that could be added', () => {
    render(<LossNotice loss={{ accounts: [one], orders: 0 }} panels={[]} />)
    for (const said of ['no longer listed', 'by their number']) expect(text()).not.toContain(said)
  })

  test('leaves out who is connected again, and asks to remove only the others', async () => {
    const { command } = await import('../../lib/commands/client')
    const { rerender } = render(
      <>
        <h1>Page</h1>
        <LossNotice loss={{ accounts: [one, two, one], orders: 1 }} panels={[panel({ id: 'panel-1' })]} />
      </>,
    )
    expect(text()).not.toContain('Mine')
    fireEvent.click(button('I understand'))
    await settled()
    expect(vi.mocked(command).mock.calls).toEqual([
      ['removePanel', { id: 'panel-2' }],
      ['dismissLoss', {}],
    ])
    rerender(<h1>Other page</h1>)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')))
  })

  test('the focus waits for a heading that is still loading', async () => {
    const { rerender } = render(<LossNotice loss={loss} panels={[]} />)
    fireEvent.click(button('I understand'))
    await settled()
    rerender(<p>Loading</p>)
    await settled()
    await settled()
    rerender(<h1>Other page</h1>)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')))
  })

  test('can be answered again where that did not work', async () => {
    const { command } = await import('../../lib/commands/client')
    vi.mocked(command).mockRejectedValueOnce(new Error('full'))
    render(<LossNotice loss={{ accounts: [], orders: 1 }} panels={[]} />)
    fireEvent.click(button('I understand'))
    expect((await screen.findByRole('alert')).textContent).toBe('That didn’t work. Please try again.')
    fireEvent.click(button('I understand'))
    await waitFor(() => expect(vi.mocked(command)).toHaveBeenCalledTimes(2))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a page without accounts', () => {
  test.each([
    ['the popup', showPopup, 'Welcome to Paneldock'],
    ['the options', showOptions, 'Connect a panel'],
    ['the dashboard', showDashboard, 'No panel yet'],
  ])(
    '%s waits for the background, which knows of a loss, before it says that there never were any',
    async (_, show, words) => {
      const { command } = await over({})
      let answer: () => void = () => undefined
      const asked = new Promise<undefined>((resolve) => {
        answer = () => resolve(undefined)
      })
      command.mockReturnValue(asked)
      await show()
      await vi.waitFor(() => expect(command).toHaveBeenCalledWith('checkForLoss', {}))
      expect(text()).not.toContain(words)
      answer()
      await waitFor(() => expect(text()).toContain(words))
      expect(text()).not.toContain('is gone')
    },
  )

  test.each([
    ['the popup', showPopup, 'Welcome to Paneldock'],
    ['the dashboard', showDashboard, 'No panel yet'],
    ['the options', showOptions, undefined],
  ])('%s says what was lost', async (_, show, instead) => {
    await over({ isLost: true })
    await show()
    await waitFor(() => expect(text()).toContain('Data that Paneldock kept in this browser is gone.'))
    if (instead) expect(text()).not.toContain(instead)
  })

  test('the popup welcomes as before once that was answered', async () => {
    const { database, notify } = await over({ isLost: true })
    await showPopup()
    await waitFor(() => expect(text()).toContain('is gone'))
    await database.delete('settings', 'data-loss')
    notify('panels')
    await waitFor(() => expect(text()).toContain('Welcome to Paneldock'))
    expect(text()).not.toContain('is gone')
  })
})

test('a page with accounts asks no one, and says above the rest what was lost', async () => {
  const { command } = await over({ isLost: true, isConnected: true })
  await showPopup()
  await waitFor(() => expect(text()).toContain('12 orders are no longer listed here.'))
  expect(text()).toContain('New')
  expect(command).not.toHaveBeenCalledWith('checkForLoss', {})
})

describe('in the options a lost account', () => {
  async function restore(reply: ConnectReply) {
    const { command } = await over({ isLost: true })
    await showOptions()
    command.mockResolvedValue(reply)
    fireEvent.click(await screen.findByRole('button', { name: 'Connect again: Mine' }))
    return command
  }

  test('is connected again with the key that is still kept', async () => {
    const command = await restore({ kind: 'connected', panel: panel() })
    await vi.waitFor(() => expect(command).toHaveBeenCalledWith('restorePanel', { id: 'panel-1' }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  })

  test('whose panel says no tells why', async () => {
    const why = { kind: 'refusal', class: 'key', message: 'Invalid API key' } as const
    await restore({ kind: 'failed', step: 'balance', why })
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Invalid API key'))
  })

  test('whose key cannot be told from another is connected by hand', async () => {
    await over({ isLost: true })
    await showOptions()
    const item = (await screen.findByText('Two')).closest('li')
    expect(item && within(item).queryByRole('button')).toBeNull()
  })
})
