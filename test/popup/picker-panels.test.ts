import { expect, test } from 'vitest'
import { riseOf } from '../../components/services/row-facts'
import { searchedPanels } from '../../entrypoints/popup/form/picker/searched-panels'
import { prepareEntries } from '../../lib/catalog/search'
import { DEMO_PANEL_ID } from '../../lib/panels/panel'
import { panel, service } from '../orders/rows'

/* Whose services are searched, and what a row says of a price that rose. */

const [one, two] = [panel({ id: 'one' }), panel({ id: 'two' })]
const demo = panel({ id: DEMO_PANEL_ID, kind: 'demo' })
const searched = (own: typeof one, chosen: string, all = [one, demo, two]) =>
  searchedPanels(all, own, chosen).map(({ id }) => id)

test('all accounts are searched, the draft’s first, unless one was chosen', () => {
  expect(searched(two, '')).toEqual(['two', 'one'])
  expect(searched(two, 'two')).toEqual(['two'])
  // Chosen before the draft went to another account, or gone.
  expect(searched(two, 'one')).toEqual(['two', 'one'])
  expect(searched(one, 'gone')).toEqual(['one', 'two'])
})

test('the demo’s services never stand beside real ones', () => {
  expect(searched(demo, '')).toEqual([DEMO_PANEL_ID])
  expect(searched(one, DEMO_PANEL_ID)).toEqual(['one', 'two'])
  expect(searched(demo, '', [demo])).toEqual([DEMO_PANEL_ID])
})

test('a price that rose since the last order says by how much, in one currency and for one unit', () => {
  const rows = [service({ id: '1', rate: '0.95' })]
  const [entry] = prepareEntries([{ panelId: 'one', at: 1, currency: 'USD', services: rows }])
  if (!entry) throw new Error('no entry')
  const { type } = entry.service
  const rise = (rate: string, currency = 'USD', as = type) =>
    riseOf(entry, { orderCount: 1, hasMore: false, last: { rate, currency, type: as } })
  expect(rise('0.726')).toEqual({ percent: '30.9%', rate: '0.726 USD' })
  expect([rise('0.95'), rise('1'), rise('0.5', 'EUR'), rise('0.5', 'USD', 'Package')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(riseOf(entry, undefined)).toBeUndefined()
})
