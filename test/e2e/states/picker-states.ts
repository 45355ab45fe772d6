import type { Page } from '@playwright/test'
import type { Service } from '../../../lib/panel-api/model'
import type { Favorite } from '../../../lib/saved/choices'
import { hostileCatalog } from '../../panel/dialects/hostile-catalog'
import { formOf, popup, type State, search } from './popup-states'
import { catalog, LONG_NAME, order, panel, services } from './rows'
import { answerCommands } from './seed'

/* The search for a service: every size of catalog, every tool beside it. */

const minutes = (count: number) => count * 60_000

/** As the simulation lists them, and so many more, hostile and long ones among them. */
const manyServices = (size: number): readonly Service[] =>
  hostileCatalog(
    services.map(({ id, ...rest }) => ({ ...rest, service: id })),
    size,
    'a-key',
  ).map((row) => ({ ...row, id: String(row.service), description: '' }) as unknown as Service)

const favouriteOf = (service: Service, changes: Partial<Favorite> = {}): Favorite => ({
  panelId: 'one',
  serviceId: service.id,
  name: service.name,
  category: service.category,
  type: service.type,
  rate: service.rate,
  ...changes,
})

const forPosts = services.filter(({ name }) => /^Instagram Likes/.test(name))
const [first, second] = forPosts
if (!first || !second) throw new Error('The simulation has too few services for a post')

const picking = (changes: Parameters<typeof formOf>[0] = {}) =>
  formOf({ quantity: '2500', updatedAt: Date.now() + 1, ...changes })

/** Orders of one service, of which some ended short. */
const used = [30, 55, 200].map((took, at) =>
  order(
    {
      service: second,
      targetKind: 'instagram/post',
      statusReports: [{ at: Date.now() - minutes(5000 * at), rawStatus: at === 2 ? 'Partial' : 'Completed' }],
      createdAt: Date.now() - minutes(5000 * at + took),
    },
    { status: at === 2 ? 'partial' : 'completed', rawStatus: at === 2 ? 'Partial' : 'Completed' },
  ),
)

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    await page.locator('#service').focus()
    for (const key of keys) await page.keyboard.press(key)
  }
const openFilters = (page: Page) => page.getByRole('button', { name: /^Filters/ }).click()
const sortBy = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /^Sort by/ }).click()
  await page.getByRole('menuitemradio', { name }).click()
}
const compareTwo = async (page: Page) => {
  await press('Control+Enter', 'ArrowDown', 'Control+Enter')(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
}

const twoPanels = {
  ...picking(),
  panels: [
    panel(),
    panel({ id: 'two', name: 'Second Panel', balance: { amount: '900', currency: 'INR', at: 1 } }),
  ],
  catalogs: [
    { ...catalog(), currency: 'USD' },
    {
      ...catalog('two'),
      currency: 'INR',
      services: services.map((service) => ({ ...service, rate: '74.5', refill: 'unknown' as const })),
    },
  ],
}

const seedOf = (list: readonly Service[]) => ({
  ...picking(),
  catalogs: [{ ...catalog(), services: list }],
})

export const PICKER_STATES: readonly State[] = [
  popup('picker-link', picking()),
  popup('picker-no-quantity', picking({ quantity: '' })),
  popup('picker-no-target', picking({ link: 'https://blog.example/a' })),
  popup('picker-keyboard', picking(), press('ArrowDown', 'ArrowDown', 'ArrowDown')),
  popup('picker-used', {
    ...picking(),
    orders: used,
    settings: { ...picking().settings, favorites: [favouriteOf(first)] },
  }),
  popup('picker-risen', {
    ...picking(),
    catalogs: [{ ...catalog(), currency: 'USD' }],
    orders: used.map((row) => ({ ...row, service: { ...second, rate: '0.085' }, currency: 'USD' })),
  }),
  popup(
    'picker-gone',
    {
      ...picking(),
      settings: {
        ...picking().settings,
        favorites: [
          favouriteOf(first, { serviceId: '31337', name: 'Instagram Likes | The best that there was' }),
        ],
      },
    },
    (page) => page.locator('summary').click(),
  ),
  popup('picker-shrunken', picking(), async (page) => {
    await answerCommands(page, { kind: 'failure', failure: 'shrunken' })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('less than half').waitFor()
  }),
  popup('picker-elsewhere', picking(), search('youtube')),
  popup('picker-unmatched', picking(), search('no such words at all')),
  popup('picker-filters', picking(), openFilters),
  popup('picker-price-wrong', picking(), async (page) => {
    await openFilters(page)
    await page.getByLabel(/^Highest/).fill('1,5')
  }),
  popup('picker-closed', picking(), press('Escape')),
  popup('picker-panels', twoPanels, (page) => page.getByRole('button', { name: 'All panels' }).click()),
  popup('picker-prices', twoPanels, (page) => sortBy(page, 'Price')),
  popup('picker-no-catalog', { ...twoPanels, catalogs: twoPanels.catalogs.slice(0, 1) }, async (page) => {
    await answerCommands(page, { kind: 'failure', failure: 'time-out' })
    await page.getByRole('button', { name: 'All panels' }).click()
    await page.getByRole('menuitemradio', { name: 'Second Panel' }).click()
  }),
  popup('picker-filtered', picking({ quantity: '20' }), async (page) => {
    await openFilters(page)
    await page.getByLabel('Takes my quantity').check()
    await page.getByLabel('Refill').check()
    await page.getByLabel(/^Highest/).fill('1.5')
    await page.getByLabel(/^Highest/).press('Enter')
    await sortBy(page, 'Price')
  }),
  popup('picker-marked', picking(), press('Control+Enter', 'ArrowDown', 'ArrowDown')),
  popup('picker-compare', { ...picking(), orders: used }, compareTwo),
  popup('picker-compare-panels', twoPanels, async (page) => {
    await page.locator('#service').fill('instagram likes')
    await press('Control+Enter')(page)
    await page.locator('#service').press('Control+End')
    await press('Control+Enter', 'ArrowUp', 'Control+Enter')(page)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
  }),
  popup('picker-many', seedOf(manyServices(10_000)), press('Alt+a')),
  popup('picker-many-end', seedOf(manyServices(10_000)), press('Alt+a', 'Control+End')),
  popup(
    'picker-long',
    seedOf(
      services.map((service) => ({
        ...service,
        name: `${service.name} ${LONG_NAME}`,
        category: LONG_NAME,
        rate: '12345678.12345678901',
        max: 2_147_483_647,
      })),
    ),
  ),
  popup('picker-few', seedOf(services.slice(0, 2))),
  popup('picker-none', seedOf([])),
]
