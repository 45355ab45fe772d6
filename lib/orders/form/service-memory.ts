import type { Database } from '../../db/schema'
import { cleanLink } from '../../links/clean'
import type { LinkForm, Order, OrderedService } from '../order/order'
import { mayBePlaced } from '../order/status'

/** What the ledger knows of a service from when it was last ordered. */
export interface ServiceMemory {
  /** As it was then. */
  readonly service: OrderedService
  /** The form in which its link went out; absent where none of its links had two forms. */
  readonly linkForm?: LinkForm
}

/** Orders looked through for one whose link had two forms: an older one is no custom any more. */
const LOOKED_AT = 20

/** The form in which a link went out, or `undefined` where there was only one. */
function linkFormOf({ link, linkForm }: Order): LinkForm | undefined {
  // Written down by the form since there is a choice; before that every link went out as it was found.
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
  let service: OrderedService | undefined
  for (let seen = 0; cursor && seen < LOOKED_AT; seen += 1) {
    const order = cursor.value
    // One that was not made, or that the panel did not want, is no example to follow.
    if (mayBePlaced(order)) {
      service ??= order.service
      const linkForm = linkFormOf(order)
      if (linkForm) return { service, linkForm }
    }
    cursor = await cursor.continue()
  }
  return service && { service }
}
