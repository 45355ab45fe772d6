// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { PriceChart } from '../../entrypoints/dashboard/details/price-chart'
import { PriceHistory } from '../../entrypoints/dashboard/details/price-history'
import type { CatalogChanges, ServiceChange } from '../../lib/catalog/changes'
import { prepareEntries } from '../../lib/catalog/search'
import { service } from '../orders/rows'

/* What a service cost when. */

vi.mock('../../entrypoints/dashboard/details/price-chart', () => ({ PriceChart: vi.fn(() => null) }))
const drawn = vi.mocked(PriceChart)

afterEach(() => {
  cleanup()
  drawn.mockClear()
})

const DAY = 86_400_000
const now = Date.now()
const catalog = { panelId: 'one', at: now, currency: 'USD', services: [service({ rate: '1.10' })] }
const [entry] = prepareEntries([catalog])
if (!entry) throw new Error('There is no entry')

const record = (days: number, changes: readonly ServiceChange[], more = {}): CatalogChanges => ({
  panelId: 'one',
  at: now - days * DAY,
  currency: 'USD',
  changes,
  ...more,
})
const of = { serviceId: '1', name: 'Followers' }
const rose: ServiceChange = { kind: 'rate', ...of, from: '0.90', to: '1.10' }

const show = (kept: readonly CatalogChanges[], addedAt = now - 400 * DAY) =>
  render(<PriceHistory entry={entry} catalog={catalog} kept={kept} addedAt={addedAt} />)
const cells = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')),
  )

describe('price history', () => {
  test('one price is no history, and nothing is drawn', async () => {
    show([])
    expect(document.body.textContent).toContain('No change in the kept 180 days.')
    expect(document.querySelector('table')).toBeNull()
    await Promise.resolve()
    expect(drawn).not.toHaveBeenCalled()
  })

  test('the table says what the chart shows, the latest first', async () => {
    const gone: ServiceChange = { kind: 'gone', ...of, category: '', type: 'Default', rate: '1.10' }
    const back: ServiceChange = { kind: 'back', ...of, category: '', type: 'Default', rate: '1.10' }
    show([record(30, [rose]), record(20, [gone]), record(10, [back])])
    expect(cells().map(([, price]) => price)).toEqual([
      '1.10 USD per 1000',
      'not offered',
      '1.10 USD per 1000',
      '0.90 USD per 1000',
    ])
    expect(cells().at(-1)?.[0]).toBe('Before')
    await waitFor(() => expect(drawn).toHaveBeenCalled())
    const props = drawn.mock.calls[0]?.[0]
    expect(props?.points).toHaveLength(4)
    expect([props?.currency, Math.round((now - (props?.from ?? 0)) / DAY)]).toEqual(['USD', 180])
  })

  test('begins with the account where that is younger', async () => {
    show([record(3, [rose])], now - 5 * DAY)
    await waitFor(() => expect(drawn).toHaveBeenCalled())
    expect(drawn.mock.calls[0]?.[0].from).toBe(now - 5 * DAY)
  })

  test('prices of another currency are not drawn beside these, and it says why', () => {
    show([record(30, [rose], { currency: 'INR' }), record(20, [], { currencyBefore: 'INR' })])
    expect(document.body.textContent).toContain('prices were in another currency')
    expect(document.querySelector('table')).toBeNull()
  })
})
