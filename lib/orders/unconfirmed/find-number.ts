import type { Database } from '../../db/schema'
import type { Environment } from '../../environment'
import { isEqual } from '../../money'
import type { Statuses } from '../../panel-api/client'
import type { Failure, Refusal } from '../../panel-api/model'
import { isOpenPanel, openPanel, recordOrderAnswer } from '../../panels/open'
import type { Order } from '../order/order'
import type { NumberRange } from './number-range'
import { readNumberRange } from './read-number-range'

/** An order at the panel that may be the unconfirmed one: only its charge was compared. */
export interface PossibleOrder {
  readonly number: string
  readonly charge: string
  readonly currency: string
  /** The panel's own text. */
  readonly rawStatus: string
  readonly startCount?: string | undefined
}

export type FindNumberReply =
  | ({ readonly kind: 'looked'; readonly possible: readonly PossibleOrder[] } & Omit<NumberRange, 'numbers'>)
  /** The ledger no longer tells which numbers it can have, or it is settled. Nothing was requested. */
  | { readonly kind: 'no-range' }
  | Refusal
  | Failure

/**
 * Looks for an unconfirmed order among the numbers that it can have at its panel, in one list request that asks for no
 * others. Those with its charge are returned; nothing is stored but what the answer says about the account.
 */
export async function findNumber(orderId: string, environment: Environment): Promise<FindNumberReply> {
  const { database } = environment
  const range = await readNumberRange(orderId, database)
  const order = range && (await database.get('orders', orderId))
  if (!order) return { kind: 'no-range' }
  const opened = await openPanel(order.panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.statusList(range.numbers)
  await recordOrderAnswer(order.panelId, answer, environment)
  if (answer.kind !== 'result') return answer
  const { numbers: _, ...looked } = range
  const possible = possibleOrders(order, answer.value)
  return { kind: 'looked', ...looked, possible: await withoutKnown(possible, order, database) }
}

/** Those that cost exactly as much, in the same currency; an order that names none is in the account's. */
const possibleOrders = (order: Order, statuses: Statuses): readonly PossibleOrder[] =>
  [...statuses].flatMap(([number, said]) => {
    if (said.kind !== 'result') return []
    const { charge, rawStatus, startCount } = said.value
    const currency = said.value.currency || order.currency
    const isSame =
      charge !== undefined &&
      isEqual(charge, order.charge) &&
      currency.toUpperCase() === order.currency.toUpperCase()
    return isSame ? [{ number, charge, currency, rawStatus, startCount }] : []
  })

/** Another order may have got its number while the panel was asked. */
async function withoutKnown(
  possible: readonly PossibleOrder[],
  { panelId }: Order,
  database: Database,
): Promise<readonly PossibleOrder[]> {
  const known = await Promise.all(
    possible.map(({ number }) => database.getKeyFromIndex('orders', 'by-panel-order-id', [panelId, number])),
  )
  return possible.filter((_, at) => known[at] === undefined)
}
