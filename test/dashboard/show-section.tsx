import { cleanup, render, screen } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { type Seed, storesOf } from '../e2e/states/stores'

/**
 * The whole dashboard at the section with this hash, over a database that holds these rows; its commands do nothing. The file
 * of the test mocks `lib/commands/client`.
 */
export async function showSection(hash: string, seed: Seed): Promise<void> {
  cleanup()
  // The modules keep what they have read: new ones read the new database.
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  const { openDatabase } = await import('../../lib/db/open')
  const database: { put(store: string, value: unknown, key?: string): Promise<unknown> } =
    await openDatabase()
  for (const [store, rows] of Object.entries<readonly { value: unknown; key?: string }[]>(storesOf(seed)))
    for (const { value, key } of rows) await database.put(store, value, key)
  location.hash = hash
  const { Dashboard } = await import('../../entrypoints/dashboard/dashboard')
  render(<Dashboard />)
  if (seed.panels) await screen.findByRole('main')
}
