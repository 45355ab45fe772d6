import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { panel } from '../orders/rows'

const remove = vi.fn()

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  remove.mockReset()
  Object.assign(browser, { permissions: { remove } })
})

async function giveBack(origins: readonly string[]): Promise<unknown> {
  const { openDatabase } = await import('../../lib/db/open')
  const { releaseUnusedOrigins } = await import('../../lib/panels/panel-permission')
  await (await openDatabase()).put('panels', panel({ url: 'https://panel.example/api/v2' }))
  await releaseUnusedOrigins(origins)
  return remove.mock.calls.flatMap(([{ origins }]) => origins)
}

test('a host that an account uses is kept, any other is given back', async () => {
  const given = await giveBack(['https://panel.example/*', 'https://gone.example/*'])
  expect(given).toEqual(['https://gone.example/*'])
})

test('one that a policy keeps does not keep the next', async () => {
  remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'))
  const given = await giveBack(['https://policy.example/*', 'https://gone.example/*'])
  expect(given).toEqual(['https://policy.example/*', 'https://gone.example/*'])
})
