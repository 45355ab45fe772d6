import { type Capabilities, isUnspecific } from './capabilities'
import type { Answer, Listed } from './model'
import { oneByOne } from './one-by-one'
import type { PanelSession } from './panel-session'
import { CANCEL_READER } from './read-rows'
import { isAboutAccount } from './refusals'
import { IDS_PER_CALL } from './request'

type Canceled = Answer<ReadonlyMap<string, Listed<true>>>

/** After this many orders a panel that takes one at a time is left for the next call. */
const max = IDS_PER_CALL

/**
 * Requests to cancel orders, in the form that the panel accepts. Documented: `orders`. Seen on panels: only `order`,
 * one at a time, which is tried once a panel has refused the documented form for a reason that is not about the order;
 * that it knows no such order may mean that it saw none. A refusal means that nothing was canceled, so the other form
 * is a new request and repeats nothing; after a failure the outcome is unknown, and nothing more is sent.
 */
export async function cancelOrders(
  orders: readonly string[],
  session: PanelSession,
  learned: Capabilities,
): Promise<Canceled> {
  const cancelOne = (order: string) => session.one({ action: 'cancel', order }, CANCEL_READER)
  if (learned.lacks('cancel')) return learned.refuseKnown()
  if (learned.cancelsByOrder()) return oneByOne(orders, cancelOne, { max })
  const answer = await session.many({ action: 'cancel', orders }, CANCEL_READER)
  const [order] = orders
  const mayBeTheForm = isUnspecific(answer) || (answer.kind === 'refusal' && answer.class === 'order-id')
  if (answer.kind !== 'refusal' || !mayBeTheForm || order === undefined) {
    return learned.detect('cancel', answer)
  }
  const first = await cancelOne(order)
  if (first.kind === 'result') {
    learned.record({ cancelsByOrder: true })
    return oneByOne(orders, cancelOne, { first, max })
  }
  if (first.kind === 'failure' || isAboutAccount(first)) return first
  if (isUnspecific(first) || first.class === 'no-such-action') return learned.detect('cancel', first)
  // Its reason is about that order. The others were refused with it, in the form in which they were sent.
  return { kind: 'result', value: new Map(orders.map((id) => [id, id === order ? first : answer])) }
}
