import type { Environment } from '../../environment'
import { linkProblem } from '../../links/link'
import type { Failure, OrderStatus, Refusal } from '../../panel-api/model'
import { failure } from '../../panel-api/transport'
import type { Panel } from '../../panels/panel'
import { changeOrders } from '../ledger/change-order'
import { seen, tracked } from '../order/life'
import { type Order, UNKNOWN_SERVICE } from '../order/order'
import { toTracking } from '../order/status-reports'
import { askNumber } from './ask-number'

/** An order that the person knows of from elsewhere. */
export interface Forgotten {
  readonly panelId: string
  readonly panelOrderId: string
  /** What it is for, as typed; kept where it is a web address. */
  readonly link: string
}

export type AddedByNumber =
  /** `known`: the ledger has that order already, and nothing was asked or stored. */
  { readonly kind: 'added' | 'known'; readonly orderId: string } | Refusal | Failure

/**
 * Asks the panel for an order by its number and takes it into the ledger. What it was for is known only as far as
 * the person says; a refusal or a failure stores nothing.
 */
export async function addByNumber(forgotten: Forgotten, environment: Environment): Promise<AddedByNumber> {
  const { panelId, panelOrderId } = forgotten
  const known = await environment.database.getFromIndex('orders', 'by-panel-order-id', [
    panelId,
    panelOrderId,
  ])
  if (known) return { kind: 'known', orderId: known.id }
  const answer = await askNumber(panelId, panelOrderId, environment)
  if (answer.kind !== 'result') return answer
  const panel = await environment.database.get('panels', panelId)
  if (!panel) return failure('gone')
  return keep(toOrder(forgotten, panel, answer.value, environment), environment)
}

function toOrder(
  { panelOrderId, link }: Forgotten,
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
  // However it ended: the person is looking at it.
  return seen(tracked(row, toTracking(status, at)))
}

/** Adds the row unless another window added that number meanwhile, in one transaction. */
const keep = (order: Order, environment: Environment): Promise<AddedByNumber> =>
  changeOrders<AddedByNumber>(
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
