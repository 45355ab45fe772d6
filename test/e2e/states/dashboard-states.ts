import type { Page } from '@playwright/test'
import {
  accounts,
  favoriteOf,
  hoursAgo,
  justNow,
  longest,
  manyServices,
  priceStory,
  someChanges,
  thousands,
} from './dashboard-rows'
import type { State } from './popup-states'
import { catalog, order, panel, plain, services } from './rows'

/* The page for a whole window: services of all accounts, one of them, and what became of them. */

const state = (name: string, seed: State['seed'], act?: State['act'], hash = ''): State => ({
  name: `dashboard-${name}`,
  page: `dashboard.html${hash}`,
  seed,
  ...(act ? { act } : {}),
})

const [first, second, third] = services
if (!first || !second || !third) throw new Error('The simulation has too few services')

const one = { panels: [panel()], catalogs: [{ ...catalog(), currency: 'USD' }] }

const several = {
  panels: accounts,
  catalogs: [
    one.catalogs[0] ?? catalog(),
    { ...catalog('two'), currency: 'IDR', at: hoursAgo(50) },
    { ...catalog('three'), currency: 'EUR', services: services.slice(0, 40) },
  ],
  settings: { favorites: [favoriteOf(first), favoriteOf(third, { panelId: 'two' })] },
}

const listOf = (list: State['seed']['catalogs'] extends readonly (infer C)[] | undefined ? C : never) => ({
  panels: [panel()],
  catalogs: [list],
})

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await page.locator('#service').focus()
    for (const key of keys) await page.keyboard.press(key)
  }

/** Opens the details of a service by its number, as a user who knows it would. */
const open = (id: string) => async (page: Page) => {
  await page.locator('#service').fill(id)
  await press('Enter')(page)
  await page.getByRole('dialog').waitFor()
}

const changesOf = (name: string, seed: State['seed'], act?: State['act']) =>
  state(`changes-${name}`, seed, act, '#changes')

async function openHistory(page: Page) {
  await open(plain.id)(page)
  await page.locator('.price-chart canvas').waitFor()
  await page.locator('.price-table').scrollIntoViewIfNeeded()
}

export const DASHBOARD_STATES: readonly State[] = [
  state('no-panel', {}),
  state('no-services', { panels: [panel()] }),
  state('several', several),
  state('several-open', several, (page) => page.getByRole('button', { name: 'Show them' }).click()),
  state('full-end', { ...listOf({ ...catalog(), services: manyServices(10_000) }) }, press('Control+End')),
  state('filters', several, async (page) => {
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.getByLabel('Refill').check()
    await page.getByLabel('My quantity', { exact: true }).fill('1000')
  }),
  state('unmatched', one, (page) => page.locator('#service').fill('no such words at all')),
  state('compare', several, async (page) => {
    await press('Control+Enter', 'ArrowDown', 'Control+Enter', 'Control+End', 'Control+Enter')(page)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
  }),
  state(
    'dropped-favorite',
    {
      ...one,
      settings: { favorites: [favoriteOf(first, { serviceId: '31337', name: 'The best that there was' })] },
    },
    (page) => page.locator('summary').click(),
  ),
  state('details', { ...one, orders: [order({ service: second })] }, open(second.id)),
  state('details-history', { ...one, changes: priceStory }, openHistory),
  state(
    'details-history-minutes',
    { ...one, panels: [panel({ addedAt: Date.now() - 180_000 })], changes: justNow },
    openHistory,
  ),
  state('details-long', listOf({ ...catalog(), services: [longest] }), press('Enter')),
  changesOf('every-kind', {
    ...several,
    changes: someChanges,
    settings: {
      favorites: [favoriteOf(first), favoriteOf(second)],
      'changes-seen': { one: hoursAgo(90) },
    },
  }),
  changesOf('none', one),
  changesOf('thousands', { ...one, changes: thousands }),
]
