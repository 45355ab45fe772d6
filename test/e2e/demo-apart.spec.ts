import { expect, type Page } from '@playwright/test'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { closeSearch } from './harness/journey'
import { catalog, draft, order, panel, plain, unconfirmed } from './states/rows'
import { seed } from './states/seed'
import type { Seed } from './states/stores'

/* Once a real panel is connected, nothing of the demo account is part of what is real, and the reverse. */

const NOW = Date.now()
const LINK = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const tried = { panelId: 'demo', panelName: 'Demo account', targetKind: 'youtube/video', link: LINK }

const favorite = { ...plain, panelId: 'demo', serviceId: plain.id }
const preset = (id: string, panelId: string, name: string) => ({
  id,
  name,
  panelId,
  service: { ...favorite, panelId },
  fields: { quantity: '100' },
  dripFeed: false,
})

const WORLD: Seed = {
  panels: [
    panel({
      id: 'demo',
      kind: 'demo',
      name: 'Demo account',
      url: '',
      addedAt: 1,
      balance: { amount: '77.01', currency: 'USD', at: NOW },
    }),
    panel(),
  ],
  catalogs: [catalog('demo'), catalog()],
  orders: [
    unconfirmed({ ...tried, id: 'd1', createdAt: NOW }),
    order({ ...tried, id: 'd2', createdAt: NOW }),
    order({ ...tried, id: 'd3' }, { status: 'completed', rawStatus: 'Completed' }),
    order({ id: 'real', link: 'https://www.instagram.com/gus.roe/', charge: '1.5', createdAt: NOW }),
  ],
  drafts: [draft({ id: 'draft', link: LINK, page: { address: LINK, canonical: '', title: '' } })],
  settings: {
    // As an earlier version left it.
    'default-panel': 'demo',
    favorites: [favorite],
    presets: [preset('p1', 'demo', 'Tried out'), preset('p2', 'one', 'For real')],
  },
}

async function open(page: Page, settings: Seed['settings'] = {}): Promise<void> {
  await goTo(page, quietPage)
  await seed(page, { ...WORLD, settings: { ...WORLD.settings, ...settings } })
  await page.setViewportSize({ width: 440, height: 600 })
  await goTo(page, 'popup.html')
  await page.bringToFront()
}

const rows = (page: Page) => page.getByRole('tabpanel').getByRole('listitem')

test('the popup shows no order, no balance and no sum of it', async ({ stillPage: page }) => {
  await open(page)
  await expect(page.getByRole('tab', { name: 'Open 1' })).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('gus.roe')
  await expect(page.getByRole('tab', { name: 'Problems 0' })).toBeVisible()
  await expect(page.getByText(/^Unconfirmed: /)).toHaveCount(0)
  await expect(page.getByText('77.01 USD')).toHaveCount(0)
  await expect(page.getByText('100.84292 USD')).toBeVisible()
  await expect(page.getByText(/^Today/)).toHaveText('Today 1.50 USD')
})

test('it is still there for whoever chooses it, with all of its own and nothing else', async ({
  stillPage: page,
}) => {
  await open(page, { 'shown-panel': 'demo' })
  await expect(page.getByText('77.01 USD')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Open 1' })).toBeVisible()
  await expect(page.getByText(/^Unconfirmed: /)).toBeVisible()
  await page.getByRole('searchbox').fill('gus')
  await expect(page.getByText('No order matches all these words.')).toBeVisible()
})

test('a real order begins with none of its choices, warnings, presets and favorites', async ({
  stillPage: page,
}) => {
  await open(page, { 'popup-view': { view: 'form', draftId: 'draft' } })
  await closeSearch(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  await expect(page.getByRole('menuitem', { name: 'For real' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Tried out' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Like your last' })).toHaveCount(0)
  await expect(page.getByText(/Demo account/)).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Panel' })).toHaveCount(0)
})
