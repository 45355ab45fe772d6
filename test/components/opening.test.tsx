// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { type IDBPDatabase, openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { storeAs } from '../db/stored/create'
import { VERSION_4 } from '../db/stored/version-4'

const UPDATING = /Paneldock is updating its data/

/** The modules keep the database that they opened, and whether it is updated. */
async function load() {
  vi.resetModules()
  const { watchUpdate } = await import('../../lib/browser/updating')
  void watchUpdate()
}

/** A page of the version before, which holds the upgrade up as a ledger of 100,000 orders would. */
async function holdUp(): Promise<IDBPDatabase> {
  await storeAs(4, VERSION_4)
  return openDB('paneldock', 4)
}

// The popup asks at once which tab it is over.
Object.assign(browser, { tabs: { query: async () => [] } })
Object.assign(browser.runtime, { getManifest: () => ({ version: '1' }) })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(cleanup)

const PAGES = [
  ['popup', () => import('../../entrypoints/popup/popup').then(({ Popup }) => Popup)],
  ['options', () => import('../../entrypoints/options/options').then(({ Options }) => Options)],
  ['dashboard', () => import('../../entrypoints/dashboard/dashboard').then(({ Dashboard }) => Dashboard)],
] as const

test.each(PAGES)('the %s says that the data are updated', async (_, read) => {
  await holdUp()
  await load()
  const Page = await read()
  render(<Page />)
  expect(await screen.findByText(UPDATING)).toBeTruthy()
})

test('it is said until they are', async () => {
  const holding = await holdUp()
  await load()
  const { Opening } = await import('../../components/opening')
  render(<Opening />)
  expect(await screen.findByText(UPDATING)).toBeTruthy()
  holding.close()
  expect(await screen.findByText('Opening…')).toBeTruthy()
})

test('a database of today that opens slowly is not updated', async () => {
  const { openDatabase, ...open } = await import('../../lib/db/open')
  ;(await openDatabase()).close()
  vi.doMock('../../lib/db/open', () => ({ ...open, openDatabase: () => new Promise(() => undefined) }))
  await load()
  const { isUpdating } = await import('../../lib/browser/updating')
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(isUpdating.value).toBe(false)
})
