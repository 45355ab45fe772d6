import type { CatalogChanges, ServiceChange } from '../../../lib/catalog/changes'
import type { Service } from '../../../lib/panel-api/model'
import type { Favorite } from '../../../lib/saved/choices'
import { HOSTILE, hostileCatalog } from '../../panel/dialects/hostile-catalog'
import { LONG_NAME, panel, plain, services } from './rows'

/* What the dashboard is looked at with: accounts of several currencies, and all that becomes of services. */

const NOW = Date.now()
const HOUR = 3_600_000
const DAY = 24 * HOUR

export const hoursAgo = (hours: number): number => NOW - hours * HOUR

/** As the simulation lists them, and so many more, hostile and long ones among them. */
export const manyServices = (size: number): readonly Service[] =>
  hostileCatalog(
    services.map(({ id, ...rest }) => ({ ...rest, service: id })),
    size,
    'a-key',
  ).map((row) => ({ ...row, id: String(row.service), description: '' }) as unknown as Service)

export const longest: Service = {
  ...plain,
  name: `${LONG_NAME} ${HOSTILE.join(' ')} `.repeat(20),
  category: `${HOSTILE.join(' | ')} ${LONG_NAME}`,
  description: `${HOSTILE.join('\n')}\n${'averylongwordwithoutaspace'.repeat(60)}\n${'A line of it.\n'.repeat(3000)}`,
  rate: '12345678.12345678901',
  max: 2_147_483_647,
}

export const accounts = [
  panel({ addedAt: NOW - 300 * DAY }),
  panel({
    id: 'two',
    name: LONG_NAME,
    balance: { amount: '15423876.123456789', currency: 'IDR', at: NOW },
    trouble: { kind: 'refusal', class: 'key', message: 'Invalid API key', at: NOW },
  }),
  panel({
    id: 'three',
    name: 'لوحة الخدمات',
    balance: { amount: '10', currency: 'EUR', at: NOW },
    shortSync: { at: NOW - HOUR, had: 8440, has: 120 },
  }),
]

export const favoriteOf = (service: Service, changes: Partial<Favorite> = {}): Favorite => ({
  panelId: 'one',
  serviceId: service.id,
  name: service.name,
  category: service.category,
  type: service.type,
  rate: service.rate,
  ...changes,
})

const rateOf = (service: Service, from: string, to: string): ServiceChange => ({
  kind: 'rate',
  serviceId: service.id,
  name: service.name,
  from,
  to,
})

/** One of every kind, of services that are there and one that is not. */
const everyKind: readonly ServiceChange[] = services
  .slice(0, 8)
  .flatMap((service, index): ServiceChange[] => {
    const { id: serviceId, name, category, rate } = service
    const all: readonly ServiceChange[] = [
      rateOf(service, '0.4', rate),
      rateOf(service, '400.123456789', rate),
      { kind: 'new', serviceId, name, category, type: 'Default', rate },
      { kind: 'gone', serviceId: '31337', name: LONG_NAME, category, type: 'Default', rate: '12.5' },
      { kind: 'back', serviceId, name, category, type: 'Default', rate },
      { kind: 'renamed', serviceId, name, from: `${HOSTILE[8]} ${LONG_NAME}` },
      {
        kind: 'limits',
        serviceId,
        name,
        from: { min: 50, max: 10_000 },
        to: { min: 100, max: 2_147_483_647 },
      },
      { kind: 'refill', serviceId, name: HOSTILE[0] ?? '', from: true, to: false },
    ]
    return all.slice(index, index + 1)
  })

const record = (at: number, changes: readonly ServiceChange[], panelId = 'one'): CatalogChanges => ({
  panelId,
  at,
  currency: 'USD',
  changes,
})

/** Prices of one service over months, with a time in which it was not there. */
export const priceStory: readonly CatalogChanges[] = [
  record(NOW - 150 * DAY, [rateOf(plain, '0.62', '0.7')]),
  record(NOW - 110 * DAY, [rateOf(plain, '0.7', '1.15')]),
  record(NOW - 80 * DAY, [
    {
      kind: 'gone',
      serviceId: plain.id,
      name: plain.name,
      category: plain.category,
      type: 'Default',
      rate: '1.15',
    },
  ]),
  record(NOW - 60 * DAY, [
    {
      kind: 'back',
      serviceId: plain.id,
      name: plain.name,
      category: plain.category,
      type: 'Default',
      rate: '0.98',
    },
  ]),
  record(NOW - 9 * DAY, [rateOf(plain, '0.98', plain.rate)]),
]

/** A price that changed while the account is hardly connected. */
export const justNow: readonly CatalogChanges[] = [record(NOW - 60_000, [rateOf(plain, '0.98', plain.rate)])]

export const someChanges: readonly CatalogChanges[] = [
  ...priceStory,
  record(NOW - 30 * HOUR, everyKind.slice(0, 4)),
  record(NOW - 2 * HOUR, everyKind),
  { ...record(NOW - HOUR, [], 'two'), currency: 'IDR', currencyBefore: 'USD' },
]

export const thousands: readonly CatalogChanges[] = [
  record(
    NOW - HOUR,
    manyServices(6000).map((service) => rateOf(service, '5', service.rate)),
  ),
]
