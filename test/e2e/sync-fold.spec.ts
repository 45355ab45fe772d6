import { expect, type Page } from '@playwright/test'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { catalog, panel } from './states/rows'
import { seed } from './states/seed'

/* The dashboard in a window as narrow as a popup: whatever accounts have to tell, its search is in sight. */

const trouble = { kind: 'refusal', class: 'key', message: 'Invalid API key', at: Date.now() } as const
const shrunken = { at: Date.now(), had: 8440, has: 120 }
const ids = ['a', 'b', 'c', 'd', 'e']
const search = (page: Page) => page.getByRole('combobox', { name: 'Search all services' })

let page: Page

test.beforeEach(({ stillPage }) => {
  page = stillPage
})

async function open(...panels: readonly ReturnType<typeof panel>[]): Promise<void> {
  await goTo(page, quietPage)
  await seed(page, { panels, catalogs: panels.map(({ id }) => catalog(id)) })
  await page.setViewportSize({ width: 400, height: 600 })
  await goTo(page, 'dashboard.html')
  await page.bringToFront()
  await expect(page.getByRole('option').first()).toBeAttached()
}

test('several accounts that need a look are folded, and opened from the keyboard', async () => {
  await open(
    ...ids.map((id, at) =>
      panel({ id, name: id, ...(at % 2 === 0 ? { trouble } : { shortSync: shrunken }) }),
    ),
  )
  await expect(page.getByText('5 of your 5 accounts need a look.')).toBeVisible()
  await expect(search(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('Invalid API key').first()).toBeHidden()
  await page.getByRole('button', { name: 'Show them' }).press('Enter')
  await expect(page.getByText('Invalid API key').first()).toBeVisible()
  await page.getByRole('button', { name: 'Hide' }).press('Enter')
  await expect(search(page)).toBeInViewport({ ratio: 1 })
})

test('one that needs a look says so at once, beside one whose question was answered', async () => {
  await open(panel({ id: 'a', trouble }), panel({ id: 'b', shortSync: { ...shrunken, isKept: true } }))
  await expect(page.getByText('Invalid API key')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show them' })).toHaveCount(0)
})
