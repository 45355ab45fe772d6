import { BLANK_FIELDS, type Draft } from '../../lib/orders/form/draft'
import type { Order } from '../../lib/orders/order/order'
import type { Service } from '../../lib/panel-api/model'
import type { Panel } from '../../lib/panels/panel'
import { storeCatalog } from '../catalog/on-disk'
import type { TestEnvironment } from '../environment'

/* Whole rows, of which a test names only what it is about. */

export const service = (change: Partial<Service> = {}): Service => ({
  id: '1',
  name: 'Followers',
  type: 'Default',
  category: 'First Category',
  rate: '0.90',
  min: 50,
  max: 10_000,
  refill: true,
  cancel: true,
  dripfeed: false,
  description: '',
  ...change,
})

export const draft = (change: Partial<Draft> = {}): Draft => ({
  ...BLANK_FIELDS,
  id: 'draft-1',
  createdAt: 1,
  updatedAt: 2,
  panelId: 'panel-1',
  serviceId: '1',
  link: ' https://video.example/watch?v=1 ',
  quantity: '1000',
  comments: '',
  dripFeed: false,
  runs: '',
  interval: '',
  page: { address: 'https://video.example/watch?v=1', canonical: '', title: 'A video' },
  ...change,
})

export const panel = (change: Partial<Panel> = {}): Panel => ({
  id: 'panel-1',
  kind: 'http',
  name: 'Panel One',
  url: 'https://panel.example/api/v2',
  keyTail: 'cdef',
  addedAt: 1,
  balance: { amount: '5', currency: 'USD', at: 1 },
  services: 1,
  ...change,
})

const { id, name, type, category, rate, min, max, refill, cancel } = service()

export const order = (change: Partial<Order> = {}): Order => ({
  id: 'order-1',
  panelId: 'panel-1',
  panelName: 'Panel One',
  state: 'placed',
  createdAt: 1_700_000_000_000,
  service: { id, name, type, category, rate, min, max, refill, cancel },
  fields: { service: '1', link: 'https://video.example/watch?v=1', quantity: '1000' },
  link: 'https://video.example/watch?v=1',
  quantity: 1000,
  charge: '0.9',
  currency: 'USD',
  balanceBefore: '100.84292',
  history: [],
  ...change,
})

export const KEY = 'a-key-of-panel-one-)(*&'

/** A connected panel with its catalog. */
export async function connected(
  environment: TestEnvironment,
  change: Partial<Panel> = {},
  services: readonly Service[] = [service()],
): Promise<Panel> {
  const row = panel(change)
  await environment.database.put('panels', row)
  await storeCatalog(environment.database, {
    panelId: row.id,
    at: environment.now(),
    services,
  })
  environment.keys.set(row.id, KEY)
  return row
}
