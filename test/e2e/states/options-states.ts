import type { Page } from '@playwright/test'
import type { State } from './popup-states'
import { LONG_NAME, order, orders, panel, unconfirmed } from './rows'

const at = Date.now()
const demo = panel({
  id: 'demo',
  kind: 'demo',
  name: 'Demo account',
  url: '',
  keyTail: '',
  balance: { amount: '100', currency: 'USD', at },
})

const options = (name: string, seed: State['seed'], act?: State['act'], hash = ''): State => ({
  name: `options-${name}`,
  page: `options.html${hash}`,
  seed,
  ...(act ? { act } : {}),
})

const welcome = (name: string, seed: State['seed']): State => ({
  name: `welcome-${name}`,
  page: 'welcome.html',
  seed,
})

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Fills the form and asks for the connection, which is not to get as far as the browser's own question. */
const submitting = (url: string, key: string) => async (page: Page) => {
  await page.locator('#connect-url').fill(url)
  await page.locator('#connect-key').fill(key)
  await press('Connect')(page)
}

/** The pages that open in a tab. */
export const TAB_STATES: readonly State[] = [
  options('no-panel', {}),
  options('connect', { panels: [panel()] }, undefined, '#connect'),
  options('connect-empty', { panels: [panel()] }, press('Connect'), '#connect'),
  options('connect-errors', {}, submitting('ftp://panel example/api', ' ')),
  options('connect-site-only', {}, submitting('smmpanelone.com', '')),
  options('several', {
    panels: [
      panel(),
      panel({
        id: 'two',
        name: LONG_NAME,
        url: `https://panel.with-a-very-long-name-that-goes-on-and-on.example/${'path/'.repeat(20)}api/v2`,
        balance: { amount: '15423876.123456789', currency: 'IDR', at: at - 90_000_000 },
        services: 12_345,
      }),
      panel({ id: 'three', name: 'لوحة الخدمات', url: 'http://localhost:8080/api/v2' }),
    ],
    orders,
    settings: { 'default-panel': 'two' },
  }),
  options('held-back', {
    panels: [
      panel({ shortSync: { at, had: 8440, has: 120 } }),
      panel({ id: 'two', name: 'Panel Two', shortSync: { at, had: 8440, has: 120, isKept: true } }),
    ],
  }),
  options('key-refused', {
    panels: [panel({ trouble: { kind: 'refusal', class: 'key', message: 'Invalid API key', at } })],
  }),
  options('no-permission', {
    panels: [panel({ trouble: { kind: 'failure', failure: 'no-permission', at: at - 600_000 } })],
  }),
  options('html-answer', {
    panels: [
      panel({
        trouble: {
          kind: 'failure',
          failure: 'not-json',
          looksLike: 'page',
          status: 503,
          excerpt: `Just a moment… ${'averylongwordwithoutaspace'.repeat(8)}`,
          at,
        },
      }),
    ],
  }),
  options('lacks-and-pause', {
    panels: [
      panel({
        missingFeatures: ['refill', 'refill_status', 'cancel', 'status-lists'],
        pause: { since: at, until: at + 40 * 60_000 },
      }),
      panel({ id: 'two', name: 'Another panel', missingFeatures: ['refill'] }),
    ],
  }),
  options('notifications-refused', { panels: [panel()] }, async (page) => {
    await page.evaluate(() => {
      const scope = globalThis as { chrome?: { permissions?: object }; browser?: { permissions?: object } }
      for (const api of [scope.chrome, scope.browser]) {
        if (api?.permissions !== undefined) Object.assign(api.permissions, { request: async () => false })
      }
    })
    await page.getByLabel('is completed').click()
    await page.getByRole('alert').waitFor()
  }),
  options('notifications-withdrawn', {
    panels: [panel()],
    settings: { notifications: ['completed', 'needs-you'] },
  }),
  options('demo', { panels: [demo] }),
  options('rename', { panels: [panel({ name: LONG_NAME })] }, press('Rename')),
  options('change-key', { panels: [panel()] }, press('Change key')),
  options('change-address', { panels: [panel()] }, press('Change address')),
  options('limits', { panels: [panel()] }, press('Limits')),
  options(
    'limits-set',
    {
      panels: [panel()],
      settings: { limits: { one: { perOrder: '12.5', perDay: '40', above: 'block', currency: 'USD' } } },
    },
    async (page) => {
      await press('Limits')(page)
      await page.getByLabel('Most for one day').fill('1,000')
      await press('Save')(page)
    },
  ),
  options(
    'removal',
    { panels: [panel()], orders: [unconfirmed(), order({}, { remains: '1250' })] },
    press('Remove'),
  ),
  options('removal-demo', { panels: [demo] }, press('Remove')),
  welcome('no-panel', {}),
  welcome('demo', { panels: [demo] }),
  welcome('several', { panels: [demo, panel({ name: LONG_NAME })] }),
]
