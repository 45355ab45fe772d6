// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { type Draft, newDraft } from '../../lib/orders/form/draft'
import { storeCatalog } from '../catalog/on-disk'
import { panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
vi.mocked(command).mockResolvedValue({ kind: 'done' } as never)

afterEach(cleanup)

/* Where the focus is, which is where the next thing is typed. */

const FOLLOWED = service({ id: '2', type: 'Subscriptions' })

async function open(change: Partial<Draft>) {
  const database = await openDatabase()
  const row = panel({ balance: { amount: '50', currency: 'USD', at: Date.now() } })
  await database.put('panels', row)
  await storeCatalog(database, { panelId: row.id, at: Date.now(), services: [service(), FOLLOWED] })
  const page = { address: '', canonical: '', title: '' }
  const draft = { ...newDraft(page, row.id, 5, 'draft-1'), ...change }
  render(<FilledForm onList={() => undefined} prefill={{ draft }} panels={[row]} />)
}

const isAt = (id: string) => waitFor(() => expect(document.activeElement?.id).toBe(id), { timeout: 10_000 })
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

test.each<[string, string, Partial<Draft>]>([
  ['the link of a new order', 'link', {}],
  ['the link, with the service chosen', 'link', { serviceId: '1' }],
  ['the quantity, with both there', 'quantity', { serviceId: '1', link: 'https://a.example/' }],
  ['the first field of a service that takes no link', 'username', { serviceId: '2' }],
  ['the search, with the link there', 'service', { link: 'https://a.example/' }],
])('%s', async (_, id, change) => {
  await open(change)
  await isAt(id)
  // The search comes later, and takes it from nobody.
  if (!change.serviceId) await screen.findByRole('combobox', {}, { timeout: 10_000 })
  await settled()
  await isAt(id)
})

test('whoever takes the service back is searching, link or not', async () => {
  await open({ serviceId: '1' })
  await isAt('link')
  const button = await screen.findByRole('button', { name: 'Change' })
  button.focus()
  fireEvent.click(button)
  await isAt('service')
})
