import type { Database } from '../../db/schema'
import { cleanLink } from '../../links/clean'
import type { LinkForm, Order, OrderedService } from '../order/order'
import { mayBePlaced } from '../order/status'

/** What the ledger knows about a service from the last time it was ordered. */
export interface ServiceMemory {
  /** As it was then. */
  readonly service: OrderedService
  /** Of its rate. */
  readonly currency: string
  /** The form in which its link was sent; absent if none of its links had two forms. */
  readonly linkForm?: LinkForm
}

/** How many orders are searched for one whose link had two forms: an older one is no habit any more. */
const MAX_SCANNED = 20

/** The form in which a link was sent, or `undefined` if there was only one. */
function linkFormOf({ link, linkForm }: Order): LinkForm | undefined {
  // Stored by the form since there is a choice; before that every link was sent as found.
  return linkForm ?? (cleanLink(link).link === link ? undefined : 'original')
}

/** @returns `undefined` for a service that was never ordered */
export async function recallService(
  database: Database,
  panelId: string,
  serviceId: string,
): Promise<ServiceMemory | undefined> {
  const range = IDBKeyRange.bound([panelId, serviceId], [panelId, serviceId, Number.POSITIVE_INFINITY])
  let cursor = await database.transaction('orders').store.index('by-service').openCursor(range, 'prev')
  let last: Pick<ServiceMemory, 'service' | 'currency'> | undefined
  for (let seen = 0; cursor && seen < MAX_SCANNED; seen += 1) {
    const order = cursor.value
    // One that was not made, or that the panel did not want, is no example to follow.
    if (mayBePlaced(order)) {
      last ??= { service: order.service, currency: order.currency }
      const linkForm = linkFormOf(order)
      if (linkForm) return { ...last, linkForm }
    }
    cursor = await cursor.continue()
  }
  return last
}
