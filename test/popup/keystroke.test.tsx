// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { options, type VNode } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { storeCatalog } from '../catalog/on-disk'
import { draft, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => ({ kind: 'done' })) }))

/* What a keystroke in the search for a service costs. */

/** Called by Preact before each rendering; its name is shortened in what is published. */
const hooks = options as typeof options & { __r?: ((vnode: VNode) => void) | undefined }
const render_ = hooks.__r
const rendered: string[] = []

beforeEach(async () => {
  const database = await openDatabase()
  await database.put('panels', panel())
  const services = ['Likes', 'Views'].map((name, at) => service({ id: String(at), name }))
  await storeCatalog(database, { panelId: 'panel-1', at: Date.now(), services })
  hooks.__r = (vnode) => {
    if (typeof vnode.type === 'function') rendered.push(vnode.type.name)
    render_?.(vnode)
  }
})
afterEach(() => {
  hooks.__r = render_
  cleanup()
  vi.restoreAllMocks()
})

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Service' }, { timeout: 5000 })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('no transaction, no command, nothing drawn but the picker, and one write in 200 ms', async () => {
  render(
    <FilledForm onList={() => undefined} prefill={{ draft: draft({ serviceId: '' }) }} panels={[panel()]} />,
  )
  const search = await field()
  await waitFor(() => expect(screen.queryAllByRole('option')).toHaveLength(2))
  // What the form reads by itself when it opens.
  await pause(500)
  rendered.length = 0
  vi.mocked(command).mockClear()
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const writes = vi.spyOn(browser.storage.session, 'set')
  const from = performance.now()
  for (const text of ['l', 'li', 'lik', 'like', 'likes', 'like', 'lik', 'li', 'lik', 'like', 'likes']) {
    fireEvent.input(search, { target: { value: text } })
    await pause(20)
  }
  await waitFor(() => expect(screen.queryAllByRole('option')).toHaveLength(1))
  await pause(300)
  const most = Math.ceil((performance.now() - from) / 200)
  expect(transactions.mock.calls).toEqual([])
  expect(vi.mocked(command).mock.calls).toEqual([])
  expect(rendered.filter((name) => name === 'Finder').length).toBeGreaterThanOrEqual(11)
  expect(new Set(rendered)).not.toContain('FilledForm')
  for (const name of ['ServicePart', 'ServiceField', 'LinkField', 'ChargeBar', 'Presets']) {
    expect(new Set(rendered)).not.toContain(name)
  }
  expect(writes.mock.calls.length).toBeGreaterThan(0)
  expect(writes.mock.calls.length).toBeLessThanOrEqual(most)
  expect(writes.mock.lastCall).toMatchObject([{ picker: { search: { text: 'likes' } } }])
})
