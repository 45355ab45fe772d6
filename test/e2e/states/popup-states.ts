import type { Page } from '@playwright/test'
import {
  catalog,
  comments,
  draft,
  drip,
  LONG_LINK,
  LONG_NAME,
  order,
  orders,
  pack,
  panel,
  plain,
  services,
  unconfirmed,
} from './rows'
import type { Seed } from './stores'

/** One state of a screen: what the database holds and what the user has done since. */
export interface State {
  readonly name: string
  readonly page: string
  readonly seed: Seed
  readonly act?: (page: Page) => Promise<unknown>
}

export const popup = (name: string, seed: Seed, act?: State['act']): State => ({
  name: `popup-${name}`,
  page: 'popup.html',
  seed,
  ...(act ? { act } : {}),
})

const at = Date.now()
const one = [panel()]
export const formOf = (changes: Parameters<typeof draft>[0]): Seed => ({
  panels: one,
  catalogs: [catalog()],
  drafts: [draft(changes)],
  settings: { 'popup-view': { view: 'form', draftId: 'draft' } },
})
const detailsOf = (row: ReturnType<typeof order>, balance = panel().balance): Seed => ({
  panels: [panel({ balance })],
  orders: [row],
  settings: { 'popup-view': { view: 'order', orderId: row.id } },
})
/** Types what is searched for among the services. */
export const search = (text: string) => (page: Page) => page.locator('#service').fill(text)
export const submit = (page: Page) =>
  page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit())

export const POPUP_STATES: readonly State[] = [
  popup('no-panel', {}),
  popup('no-panel-draft', { drafts: [draft({ quantity: '5' })] }),
  popup('empty', { panels: one }),
  popup('demo', {
    panels: [panel({ id: 'demo', kind: 'demo', name: 'Demo account' })],
    orders: orders.slice(1, 3),
  }),
  popup('full', { panels: one, orders }),
  popup('several', {
    panels: [
      panel(),
      panel({
        id: 'two',
        name: LONG_NAME,
        balance: { amount: '15423876.123456789', currency: 'IDR', at: at - 90_000_000 },
      }),
    ],
    orders,
    drafts: [draft({ quantity: '10' }), draft({ id: 'b', link: LONG_LINK })],
    settings: { 'default-panel': 'two' },
  }),
  popup(
    'drafts',
    {
      panels: one,
      drafts: [
        draft({ quantity: '10' }),
        draft({ id: 'b', link: LONG_LINK }),
        draft({ id: 'c', link: '', quantity: '7' }),
      ],
    },
    (page) => page.getByRole('button', { name: '3 drafts' }).click(),
  ),
  popup('key-refused', {
    panels: [panel({ trouble: { kind: 'refusal', class: 'key', message: 'Invalid API key', at } })],
    orders: orders.slice(1, 3),
  }),
  popup('permission-withdrawn', {
    panels: [panel({ trouble: { kind: 'failure', failure: 'no-permission', at } })],
    orders: orders.slice(1, 3),
  }),
  popup('time-out', { panels: [panel({ trouble: { kind: 'failure', failure: 'time-out', at } })] }),
  popup('html-answer', {
    panels: [
      panel({
        trouble: {
          kind: 'failure',
          failure: 'not-json',
          looksLike: 'page',
          status: 200,
          excerpt: 'Just a moment… Checking your browser before accessing the panel.',
          at,
        },
      }),
    ],
  }),
  popup(
    'offline',
    { panels: [panel({ trouble: { kind: 'failure', failure: 'offline', at } })], orders: orders.slice(1, 3) },
    (page) =>
      page
        .context()
        .setOffline(true)
        .then(() => page.reload()),
  ),
  popup('nothing-here', {
    panels: one,
    settings: { 'popup-view': { view: 'nothing-here', address: 'chrome://settings/privacy' } },
  }),
  popup('form-empty', formOf({})),
  popup('form-search', formOf({}), search('instagram likes')),
  popup('form-none-found', formOf({}), search('no such words at all')),
  popup('form-no-catalogue', { ...formOf({}), catalogs: [] }),
  popup('form-default', formOf({ serviceId: plain.id, quantity: '1000' })),
  popup(
    'form-drip-feed',
    formOf({ serviceId: drip.id, quantity: '100', dripFeed: true, runs: '10', interval: '60' }),
  ),
  popup(
    'form-comments',
    formOf({ serviceId: comments.id, comments: 'Great!\nWhere was this?\n\nMore, please 👏' }),
  ),
  popup(
    'form-package',
    formOf({
      serviceId: pack.id,
      page: { address: 'https://a.example/1', canonical: 'https://a.example/canonical', title: '' },
    }),
  ),
  popup('form-errors', formOf({ link: 'javascript:alert(1)', quantity: '1,000' }), submit),
  popup(
    'form-errors-service',
    formOf({ serviceId: drip.id, quantity: '7', dripFeed: true, runs: 'x', link: '' }),
    submit,
  ),
  popup('form-gone', formOf({ serviceId: '424242', quantity: '100' })),
  popup('form-funds', {
    ...formOf({ serviceId: plain.id, quantity: '100000' }),
    panels: [panel({ balance: { amount: '2.5', currency: 'USD', at } })],
  }),
  popup(
    'form-refused',
    formOf({
      serviceId: plain.id,
      quantity: '100',
      refusal: { kind: 'refusal', class: 'link', message: 'Le lien est privé ou incorrect' },
    }),
  ),
  popup('form-long', {
    ...formOf({ serviceId: plain.id, link: LONG_LINK, quantity: '1000000' }),
    catalogs: [
      {
        panelId: 'one',
        at,
        services: services.map((service) => ({ ...service, name: LONG_NAME, rate: '0.00012345678' })),
      },
    ],
  }),
  popup('order-new', detailsOf(order())),
  popup(
    'order-running',
    detailsOf(
      order(
        { service: drip, runs: 5, interval: 60 },
        { remains: '1250', charge: '5.60', startCount: '3572' },
      ),
    ),
  ),
  popup(
    'order-refused',
    detailsOf(
      order({
        state: 'refused',
        history: [
          { at, from: 'sending', to: 'refused', event: 'refused', message: 'Not enough funds on balance' },
        ],
      }),
    ),
  ),
  popup(
    'order-canceled',
    detailsOf(order({}, { status: 'canceled', rawStatus: 'Annulé', charge: '0', remains: '5000' })),
  ),
  popup(
    'order-unconfirmed',
    detailsOf(unconfirmed(), { amount: '100.84292', currency: 'USD', at: at + 60_000 }),
  ),
  popup(
    'order-unconfirmed-unchanged',
    detailsOf(unconfirmed(), { amount: '106.44292', currency: 'USD', at: at + 60_000 }),
  ),
  popup('order-unconfirmed-unknown', detailsOf(unconfirmed())),
  popup('order-sending', detailsOf(order({ state: 'sending' }))),
  popup('order-dismissed', detailsOf(order({ state: 'dismissed' }))),
  popup('order-no-status', detailsOf(order({ trackingTrouble: 'Incorrect order ID' }))),
  popup(
    'order-long',
    detailsOf(
      order(
        {
          service: { ...comments, name: LONG_NAME },
          link: LONG_LINK,
          fields: { service: '1', link: LONG_LINK, comments: 'One\nTwo\nThree' },
        },
        { status: 'unknown', rawStatus: LONG_NAME },
      ),
    ),
  ),
]
