// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { announcer } from '../../lib/announcements'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import type { NotSent } from '../../lib/orders/placing/placing'
import type { Service } from '../../lib/panel-api/model'
import { storeCatalog } from '../catalog/on-disk'
import { draft, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* A service that leaves the panel's list while a form stands open on it. */

const likes = (id: string, rate: string): Service => service({ id, name: `Instagram Likes ${id}`, rate })
const answer: NotSent = { why: 'invalid', problems: { service: { problem: 'service-gone' } } }
const announce = announcer()
const text = () => document.body.textContent ?? ''

async function list(...services: readonly Service[]) {
  await storeCatalog(await openDatabase(), {
    panelId: panel().id,
    at: Date.now(),
    currency: 'USD',
    services,
  })
}

async function dropped() {
  const database = await openDatabase()
  await list(likes('2', '1'), likes('3', '9'), service({ id: '4', name: 'YouTube Views' }))
  const { id, ...gone } = likes('1', '0.9')
  await database.put('catalog-changes', {
    panelId: panel().id,
    at: Date.now(),
    currency: 'USD',
    changes: [{ kind: 'gone', serviceId: id, ...gone }],
  })
  announce('catalogs')
  await screen.findByText('The panel no longer offers this service.')
}

beforeEach(async () => {
  const database = await openDatabase()
  await database.put('panels', panel())
  await list(likes('1', '0.9'), likes('2', '1'))
  vi.mocked(command).mockImplementation((async (name: string) => {
    if (name !== 'placeOrder') return undefined
    await dropped()
    return { kind: 'not-sent', reason: answer }
  }) as typeof command)
  const typed = draft({ serviceId: '1', quantity: '1000' })
  render(<FilledForm onList={() => undefined} prefill={{ draft: typed }} panels={[panel()]} />)
  await screen.findByText('Instagram Likes 1')
})
afterEach(async () => {
  cleanup()
  await (await openDatabase()).clear('catalog-changes')
})

test('is named, with what comes nearest in kind and price, although nothing was ordered or marked', async () => {
  await dropped()
  expect(text()).toContain('Instagram Likes 1')
  const nearest = [...document.querySelectorAll('.nearest button')].map((button) => button.textContent)
  expect(nearest).toEqual(['Instagram Likes 2', 'Instagram Likes 3'])
  fireEvent.click(screen.getByRole('button', { name: 'Instagram Likes 2' }))
  await waitFor(() => expect(screen.getByLabelText('Quantity')).toHaveProperty('value', '1000'))
})

test('that was confirmed as it left: no money was spent, and what was typed is kept', async () => {
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Nothing was sent and nothing was charged.')
  expect(alert.textContent).toContain('what you typed is kept')
  expect(text()).not.toContain('does not fit')
})

test('is searched for again without the text that found it', async () => {
  await dropped()
  fireEvent.click(screen.getByRole('button', { name: 'Choose another service' }))
  expect(await screen.findByRole('combobox', { name: 'Service' })).toHaveProperty('value', '')
})
