import type { Page } from '@playwright/test'
import { type Order, UNKNOWN_SERVICE } from '../../../lib/orders/order/order'
import { at, completed, DAY, HOUR, many, refillable, refilled, running, subscription } from './details-rows'
import type { State } from './popup-states'
import { drip, LONG_LINK, LONG_NAME, order, panel, plain } from './rows'

/* What a user can do with an order, and all that can come of it. */

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** Opens the menu of what else can be done. */
const openMenu = press('More actions')
const choose = (name: string) => async (page: Page) => {
  await openMenu(page)
  await page.getByRole('menuitem', { name, exact: true }).click()
}

const details = (
  name: string,
  row: Order,
  act?: State['act'],
  changes: Parameters<typeof panel>[0] = {},
): State => ({
  name: `details-${name}`,
  page: 'popup.html',
  seed: {
    panels: [panel(changes)],
    orders: [row, order({ id: 'child', panelOrderId: '700310' })],
    settings: { 'popup-view': { view: 'order', orderId: row.id } },
  },
  ...(act ? { act } : {}),
})

const adding = (name: string, panels: readonly ReturnType<typeof panel>[], act?: State['act']): State => ({
  name: `add-${name}`,
  page: 'popup.html',
  seed: { panels },
  act: async (page) => {
    await press('Add an order by its number')(page)
    await page.getByLabel('Order number').waitFor()
    await act?.(page)
  },
})

/** Scrolls a heading to the top, for what lies below the first screen. */
const lookAt = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).evaluate((heading) => heading.scrollIntoView())

export const DETAILS_STATES: readonly State[] = [
  details('running', running()),
  details('menu', running(), openMenu),
  details('cancel-question', running(), choose('Cancel order')),
  details('cancel-sending', running({ at, state: 'sending' })),
  details('cancel-asked', running({ at: at - HOUR, state: 'accepted' })),
  details(
    'cancel-refused',
    running({ at, state: 'refused', message: 'Order cannot be cancelled', until: at + 23 * HOUR }),
  ),
  details('cancel-unconfirmed', running({ at, state: 'unconfirmed', failure: 'time-out' })),
  details('refill-possible', completed()),
  details('refill-over', completed({}, 45)),
  details('refill-asked', refilled({ at: at - HOUR, state: 'accepted', refillId: '1207' })),
  details(
    'refill-several',
    refilled(
      { at: at - 9 * DAY, state: 'accepted', refillId: '1100', status: 'completed', rawStatus: 'Completed' },
      { at: at - 5 * DAY, state: 'accepted', refillId: '1150', status: 'rejected', rawStatus: 'Rejeté' },
      { at: at - HOUR, state: 'accepted', refillId: '1207', status: 'in-progress', rawStatus: 'In progress' },
    ),
    lookAt('Refills'),
  ),
  details(
    'refill-refused',
    refilled({
      at: at - HOUR,
      state: 'refused',
      message: 'Refill already requested. Try again in 24 hours',
      until: at + 23 * HOUR - 1,
    }),
  ),
  details('refill-unconfirmed', refilled({ at, state: 'unconfirmed', failure: 'time-out' })),
  details('nothing-offered', running(undefined, { service: { ...plain, refill: false, cancel: false } })),
  details('panel-lacks', completed(), undefined, { missingFeatures: ['refill', 'cancel'] }),
  details('no-account', { ...completed(), panelId: 'gone' }),
  details(
    'partial',
    order(
      { service: refillable, charge: '5.6' },
      { status: 'partial', rawStatus: 'Partial', remains: '1250', charge: '4.20', startCount: '3572' },
    ),
  ),
  details(
    'partial-reckoned',
    order(
      { service: refillable, charge: '5.6' },
      { status: 'partial', rawStatus: 'Partial', remains: '1250', charge: '5.6', startCount: '3572' },
    ),
  ),
  details(
    'drip-feed',
    order(
      {
        service: drip,
        quantity: 5000,
        runs: 5,
        interval: 60,
        fields: { service: '3', link: 'https://example.com', quantity: '1000', runs: '5', interval: '60' },
      },
      { runs: '2', children: ['700310', '700305'] },
    ),
    lookAt('Made so far'),
  ),
  details('subscription', subscription, lookAt('Made so far')),
  details('subscription-facts', subscription, lookAt('Details')),
  details(
    'many-children',
    order(
      { service: drip, runs: 400 },
      { runs: '210', children: many.map((_, index) => `ord_01HG5Z8QK3Y7M2N4P6R8T0V${index}`) },
    ),
    async (page) => {
      await page.getByText('7 more').click()
      await lookAt('Made so far')(page)
    },
  ),
  details('reports', { ...running(), statusReports: many }, async (page) => {
    await page.getByText('8 earlier entries').click()
    await lookAt('As the panel reported it')(page)
  }),
  details(
    'note',
    running(undefined, { note: 'For Nadia. She pays half.\nAsk her in January.' }),
    async (page) => {
      await page.getByLabel('Your note').fill(`${LONG_NAME}\n${LONG_LINK}`)
    },
  ),
  details('added', {
    ...running(),
    id: 'added',
    service: UNKNOWN_SERVICE,
    link: '',
    fields: { service: '' },
  }),
  {
    name: 'details-home',
    page: 'popup.html',
    seed: {
      panels: [panel()],
      orders: [
        subscription,
        { ...running(), id: 'added', service: UNKNOWN_SERVICE, link: '', fields: { service: '' } },
        running(),
      ],
    },
  },
  adding('empty', [panel()]),
  adding('several', [panel(), panel({ id: 'two', name: LONG_NAME })]),
  adding('errors', [panel()], async (page) => {
    await page.getByLabel('Link (optional)').fill('example')
    await press('Ask the panel and add')(page)
  }),
]
