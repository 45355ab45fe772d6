import type { Environment } from '../../environment'
import { linkProblem } from '../../links/link'
import type { Failure, OrderStatus, Refusal } from '../../panel-api/model'
import { failure } from '../../panel-api/transport'
import type { Panel } from '../../panels/panel'
import { changeOrders } from '../ledger/change-order'
import { markSeen, withStatus } from '../order/lifecycle'
import { type Order, UNKNOWN_SERVICE } from '../order/order'
import { toTracking } from '../order/status-reports'
import { fetchOrderByNumber } from './fetch-by-number'

/** An order that was placed elsewhere. */
export interface ExternalOrder {
  readonly panelId: string
  readonly panelOrderId: string
  /** Its target, as typed; stored if it is a web address. */
  readonly link: string
}

export type AddByNumberReply =
  /** `known`: the ledger has that order already, and nothing was requested or stored. */
  { readonly kind: 'added' | 'known'; readonly orderId: string } | Refusal | Failure

/**
 * Fetches an order from the panel by its number and adds it to the ledger. Its target is known only as far as the user
 * says; after a refusal or a failure nothing is stored.
 */
export async function addByNumber(
  forgotten: ExternalOrder,
  environment: Environment,
): Promise<AddByNumberReply> {
  const { panelId, panelOrderId } = forgotten
  const known = await environment.database.getFromIndex('orders', 'by-panel-order-id', [
    panelId,
    panelOrderId,
  ])
  if (known) return { kind: 'known', orderId: known.id }
  const answer = await fetchOrderByNumber(panelId, panelOrderId, environment)
  if (answer.kind !== 'result') return answer
  const panel = await environment.database.get('panels', panelId)
  if (!panel) return failure('gone')
  return keep(toOrder(forgotten, panel, answer.value, environment), environment)
}

function toOrder(
  { panelOrderId, link }: ExternalOrder,
  panel: Panel,
  status: OrderStatus,
  { now, newId }: Environment,
): Order {
  const at = now()
  const target = linkProblem(link) ? '' : link.trim()
  const row: Order = {
    id: newId(),
    panelId: panel.id,
    panelName: panel.name,
    state: 'placed',
    createdAt: at,
    service: UNKNOWN_SERVICE,
    fields: { service: '', ...(target === '' ? {} : { link: target }) },
    link: target,
    charge: status.charge ?? '0',
    currency: status.currency || panel.balance.currency,
    panelOrderId,
    history: [{ at, from: undefined, to: 'placed', event: 'added-by-number' }],
  }
  // However it ended, the user is looking at it.
  return markSeen(withStatus(row, toTracking(status, at)))
}

/** Adds the row, in one transaction, unless another window added that number meanwhile. */
const keep = (order: Order, environment: Environment): Promise<AddByNumberReply> =>
  changeOrders<AddByNumberReply>(
    environment,
    async (ledger, transaction) => {
      const known = await ledger.index('by-panel-order-id').get([order.panelId, order.panelOrderId ?? ''])
      if (known) return { kind: 'known', orderId: known.id }
      if (!(await transaction.objectStore('panels').getKey(order.panelId))) return failure('gone')
      ledger.add(order)
      return { kind: 'added', orderId: order.id }
    },
    { with: ['panels'] },
  )
