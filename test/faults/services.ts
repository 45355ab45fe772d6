import type { DemoService } from '../../lib/demo/catalog'
import type { DraftInput } from '../../lib/orders/form/draft'
import type { Service } from '../../lib/panel-api/model'
import type { World } from './world'

const sold = (change: Partial<DemoService> & Pick<DemoService, 'id' | 'type' | 'rate'>): DemoService => ({
  name: `${change.type} ${change.id} | 30 days refill`,
  category: 'All',
  min: 1,
  max: 10_000,
  refill: true,
  cancel: true,
  dripfeed: false,
  size: 1,
  ...change,
})

/** What every panel of a story sells: few, of each kind that is charged differently. */
export const SERVICES: readonly [DemoService, ...DemoService[]] = [
  sold({ id: '1', type: 'Default', rate: '0.90', min: 10 }),
  sold({ id: '2', type: 'Package', rate: '0.37', size: 5, max: 1 }),
  sold({ id: '3', type: 'Custom Comments', rate: '12.345' }),
  sold({ id: '4', type: 'Default', rate: '0.27819', dripfeed: true }),
  sold({ id: '5', type: 'Subscriptions', rate: '0.35' }),
  sold({ id: '6', type: 'Poll', rate: '7.77777' }),
]

export const catalogRows: readonly Service[] = SERVICES.map(({ size: _, ...service }) => ({
  ...service,
  description: '',
}))

/** What a user types for one of the services; `mark` tells the order from every other. */
export function typedFor(service: DemoService, mark: string, { dice }: World): Partial<DraftInput> {
  const serviceId = service.id
  const quantity = String(dice.int(10, 3_000))
  switch (serviceId) {
    case '2':
      return { serviceId }
    case '3':
      return {
        serviceId,
        comments: Array.from({ length: dice.int(1, 9) }, (_, at) => `Nice ${at}`).join('\n'),
      }
    case '4':
      return { serviceId, quantity, dripFeed: true, runs: String(dice.int(2, 4)), interval: '5' }
    case '5':
      return { serviceId, username: mark, min: '20', max: '90', posts: '2', delay: '5' }
    case '6':
      return { serviceId, quantity, answer_number: '2' }
    default:
      return { serviceId, quantity }
  }
}
