import type { Page } from '@playwright/test'
import { formOf, type State, search } from './popup-states'
import { catalog, draft, LONG_LINK, LONG_NAME, order, orders, panel, plain, services } from './rows'
import type { Seed } from './stores'

/*
 * The popup's screens in the side panel: as wide as the user makes it and as high as the window. Here it is the page of a tab,
 * so the tab in front is never the page that was ordered for.
 */

const side = (name: string, seed: Seed, act?: State['act']): State => ({
  name: `side-panel-${name}`,
  page: 'popup.html?side-panel',
  seed,
  ...(act ? { act } : {}),
})

const one = [panel()]
const full = formOf({ serviceId: plain.id, quantity: '1000' })
const of = (row: ReturnType<typeof order>): Seed => ({
  panels: one,
  orders: [row],
  settings: { 'popup-view': { view: 'order', orderId: row.id } },
})

/** As after a click on the menu of the page that the draft is for. */
const onItsPage = async (page: Page) => {
  await page.evaluate((url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query: unknown } } }
    chrome.tabs.query = (_: object, answer?: (tabs: object[]) => void) => {
      answer?.([{ id: 1, url }])
      return Promise.resolve([{ id: 1, url }])
    }
    dispatchEvent(new Event('focus'))
  }, draft().page.address)
  await page.getByText('For the page you’re on', { exact: true }).waitFor()
}

export const SIDE_PANEL_STATES: readonly State[] = [
  side('full', { panels: one, orders }),
  side('empty', { panels: one }),
  side('several', {
    panels: [panel(), panel({ id: 'two', name: LONG_NAME }), panel({ id: 'three', name: 'Third panel' })],
    orders,
    drafts: [draft({ quantity: '10' })],
  }),
  side('form', full, onItsPage),
  side('form-other-page', full),
  side('form-long', {
    ...formOf({
      serviceId: plain.id,
      link: LONG_LINK,
      quantity: '1000000',
      page: { address: LONG_LINK, canonical: '', title: LONG_NAME },
    }),
    catalogs: [{ ...catalog(), services: services.map((service) => ({ ...service, name: LONG_NAME })) }],
  }),
  side('form-no-page', formOf({ serviceId: plain.id, page: { address: '', canonical: '', title: '' } })),
  side('picker', formOf({}), search('instagram')),
  side('order', of(order({}, { remains: '1250', charge: '5.60', startCount: '3572' }))),
]
