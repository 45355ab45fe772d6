// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { accounts, justNow } from '../e2e/states/dashboard-rows'
import { catalog, panel, plain } from '../e2e/states/rows'
import { showSection } from './show-section'

/* What each section shows, in the page that it stands in: reached by its hash, named by its title. */

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))

afterEach(cleanup)

const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const links = () => within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link')
const current = () => links().filter((link) => link.getAttribute('aria-current') === 'page')

describe('the page', () => {
  test('every link of the navigation leads to a section of its name, and marks it', async () => {
    await showSection('', { panels: [panel()], catalogs: [{ ...catalog(), currency: 'USD' }] })
    const all = links().map(({ hash, firstChild }) => ({ hash, title: firstChild?.textContent ?? '' }))
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length)
    for (const { hash, title } of all) {
      location.hash = hash
      await waitFor(() => expect([heading(), document.title]).toEqual([title, `${title} – Paneldock`]))
      expect(current().map((link) => link.hash)).toEqual([hash])
    }
  })

  test('a hash of no section shows the first', async () => {
    await showSection('no-such-section', { panels: [panel()] })
    expect(current()).toEqual([links()[0]])
  })

  test('without an account no section is shown', async () => {
    await showSection('changes', {})
    expect(await screen.findByText('No panel yet')).toBeTruthy()
  })
})

test('services: those of every account, with its name', async () => {
  await showSection('catalog', { panels: [panel()], catalogs: [{ ...catalog(), currency: 'USD' }] })
  expect(heading()).toBe('Services')
  expect(await screen.findByRole('combobox')).toBeTruthy()
})

test('changes: each account under its name, and what changed', async () => {
  await showSection('changes', { panels: accounts, changes: justNow })
  expect(heading()).toBe('Changes')
  for (const { name } of accounts) expect(await screen.findByRole('heading', { name })).toBeTruthy()
  expect(screen.getByText(plain.name)).toBeTruthy()
})
