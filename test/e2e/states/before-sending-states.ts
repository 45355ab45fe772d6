import type { Page } from '@playwright/test'
import { toStored } from '../../../lib/catalog/stored-catalog'
import type { Order } from '../../../lib/orders/order/order'
import type { PanelLimits } from '../../../lib/orders/placing/panel-limits'
import { announce, fillStores } from '../harness/ledger'
import { formOf, popup, type State, submit } from './popup-states'
import { catalog, LONG_NAME, order, plain } from './rows'
import { answerCommands } from './seed'
import type { Seed } from './stores'

/* What stands between the button and the money: warnings, the second question, limits, old prices. */

const link = 'https://www.instagram.com/p/Cx1yZ2abcde/'
const NOW = Date.now()

const before = (changes: Partial<Order> = {}): Order =>
  order({
    createdAt: NOW - 3 * 60_000,
    dueAt: NOW,
    link,
    fields: { service: plain.id, link, quantity: '1000' },
    quantity: 1000,
    ...changes,
  })

function formWith(orders: readonly Order[], limits?: Partial<PanelLimits>): Seed {
  const seed = formOf({ serviceId: plain.id, quantity: '1000' })
  const set: PanelLimits = { above: 'typed', currency: 'USD', ...limits }
  return { ...seed, orders, settings: { ...seed.settings, ...(limits ? { limits: { one: set } } : {}) } }
}

/** The background answers the next confirmation with this, without anything being done. */
const answered = (reason: object) => async (page: Page) => {
  await answerCommands(page, { kind: 'not-sent', reason })
  await submit(page)
  await page.getByRole('alert').waitFor()
}

/** The list that the background has fetched by then, with another price for the chosen service. */
async function reprice(page: Page, rate: string) {
  const services = catalog().services.map((one) => (one.id === plain.id ? { ...one, rate } : one))
  const { head, pages } = toStored({ ...catalog(), at: Date.now(), services })
  await fillStores(page, {
    catalogs: [{ value: head }],
    'catalog-pages': pages.map((value) => ({ value })),
  })
  await announce(page, ['catalogs'])
  await page
    .getByText(/^1\.25/)
    .first()
    .waitFor()
}

const elsewhere = { panelId: 'two', panelName: 'Another panel', createdAt: NOW - 2 * 86_400_000 }

export const BEFORE_SENDING_STATES: readonly State[] = [
  popup(
    'before-settling',
    formWith([]),
    answered({ why: 'panel', answer: { kind: 'failure', failure: 'settling', pauseMs: 7400 } }),
  ),
  popup('before-same-target', formWith([before(elsewhere)])),
  popup(
    'before-same-target-many',
    formWith([
      before({ ...elsewhere, service: { ...plain, name: LONG_NAME }, panelName: LONG_NAME }),
      before({ ...elsewhere, panelName: 'لوحة الخدمات' }),
      before(elsewhere),
      before(elsewhere),
    ]),
  ),
  popup('before-repeat', formWith([before()])),
  popup('before-unsure', formWith([before({ state: 'unconfirmed', quantity: 5 }), before(elsewhere)])),
  popup('before-repeat-unsure', formWith([before({ state: 'unconfirmed' })]), submit),
  popup('before-repeat-asked', formWith([before(), before(elsewhere)]), submit),
  popup('before-limit-typed', formWith([], { perOrder: '0.1' })),
  popup('before-limit-typed-wrong', formWith([], { perOrder: '0.1' }), async (page) => {
    await page.locator('#typed-amount').fill('0.5')
    await submit(page)
  }),
  popup('before-limit-block', formWith([before({ quantity: 5 })], { perDay: '6', above: 'block' })),
  popup('before-limit-currency', formWith([], { perDay: '6', currency: 'INR' })),
  popup(
    'before-stale-price',
    formWith([]),
    answered({
      why: 'stale-price',
      at: catalog().at,
      answer: { kind: 'failure', failure: 'time-out' },
    }),
  ),
  popup('before-price-rose', formWith([]), async (page) => {
    await answered({ why: 'charge-changed', charge: '1.25' })(page)
    await reprice(page, '1.25')
  }),
  popup(
    'before-funds-short',
    formWith([]),
    answered({ why: 'invalid', problems: { charge: { problem: 'funds', value: '0.5' } } }),
  ),
]
