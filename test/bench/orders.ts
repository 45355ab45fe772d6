import { seededRandom } from '../../lib/demo/random'
import type { Order, OrderedService, StatusReport, Tracking } from '../../lib/orders/order/order'
import type { Service } from '../../lib/panel-api/model'

export interface Ledger {
  readonly panelId: string
  readonly panelName: string
  readonly services: readonly Service[]
  /** When the newest order was placed, milliseconds since 1970. */
  readonly until: number
}

/** An order every five minutes: 100,000 of them go back almost a year. */
const APART_MS = 5 * 60_000

const ENDS = [
  ...Array.from({ length: 18 }, () => ['completed', 'Completed', '0'] as const),
  ['partial', 'Partial', '157'] as const,
  ['canceled', 'Canceled', '1000'] as const,
]

const KINDS = ['instagram/post', 'youtube/video', 'tiktok/video', 'telegram/channel'] as const

function orderedOf({ id, name, type, category, rate, min, max, refill, cancel }: Service): OrderedService {
  return { id, name, type, category, rate, min, max, refill, cancel }
}

/**
 * A ledger of orders that are over, the newest first, as years of work leave it: a few services have most of the orders,
 * and none waits for anyone.
 */
export function* benchOrders(
  count: number,
  { panelId, panelName, services, until }: Ledger,
): Generator<Order> {
  const random = seededRandom(2)
  for (let at = 0; at < count; at += 1) {
    // Squared, so that the first of the services are ordered the most.
    const service = services[Math.floor((random.int(0, 999_999) / 1_000_000) ** 2 * services.length)]
    if (!service) throw new RangeError('No services to order from')
    const [status, words, remains] = ENDS[random.int(0, ENDS.length - 1)] ?? ENDS[0] ?? ['completed', '', '0']
    const createdAt = until - at * APART_MS
    const link = `https://video.example/watch/${random.int(1, 1_000_000)}`
    const entries: readonly StatusReport[] = [
      { at: createdAt + 40_000, rawStatus: 'Pending', charge: '1.25', startCount: '0', remains: '1000' },
      {
        at: createdAt + 90_000,
        rawStatus: 'In progress',
        charge: '1.25',
        startCount: '3572',
        remains: '640',
      },
      { at: createdAt + 9_000_000, rawStatus: words, charge: '1.25', startCount: '3572', remains },
    ]
    const tracking: Tracking = {
      status,
      rawStatus: words,
      charge: '1.25',
      startCount: '3572',
      remains,
      currency: 'USD',
      at: createdAt + 9_000_000,
    }
    yield {
      id: `bench-${at}`,
      panelId,
      panelName,
      state: 'placed',
      createdAt,
      service: orderedOf(service),
      fields: { service: service.id, link, quantity: '1000' },
      link,
      quantity: 1000,
      charge: '1.25',
      currency: 'USD',
      balanceBefore: '100.84292',
      targetKind: KINDS[at % KINDS.length] ?? KINDS[0],
      panelOrderId: String(10_000_000 - at),
      tracking,
      statusReports: entries,
      history: [
        { at: createdAt, from: undefined, to: 'sending', event: 'confirmed' },
        { at: createdAt + 800, from: 'sending', to: 'placed', event: 'accepted' },
      ],
    }
  }
}

/** The same order while it is under way: the panel has its number and has told no status yet. */
export function openOrder(
  { tracking: _, statusReports: __, ...order }: Order,
  panelOrderId: string,
  dueAt: number,
): Order {
  return { ...order, id: `open-${panelOrderId}`, panelOrderId, dueAt }
}
