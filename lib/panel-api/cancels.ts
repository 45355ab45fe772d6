import { isUnspecific, type Learner } from './learning'
import type { Answer, Listed } from './model'
import { oneByOne } from './one-by-one'
import { CANCEL } from './reading'
import { isAboutAccount } from './refusals'
import { IDS_PER_CALL } from './request'
import type { Speaker } from './speaker'

type Cancelled = Answer<ReadonlyMap<string, Listed<true>>>

/** After this many orders a panel that takes one at a time is left to the next call. */
const most = IDS_PER_CALL

/**
 * Asks to cancel orders, in the form that the panel takes. Documented: `orders`. Seen on panels: only `order`, one
 * at a time, which is tried once a panel has said no to the documented form without a reason that is about the
 * order; that it knows no such order may mean that it saw none. A no means that nothing was cancelled, so the other form is a new question and repeats nothing; after a
 * failure no one knows, and nothing more is asked.
 */
export async function cancelOrders(
  orders: readonly string[],
  speaker: Speaker,
  learned: Learner,
): Promise<Cancelled> {
  const cancelOne = (order: string) => speaker.one({ action: 'cancel', order }, CANCEL)
  if (learned.lacks('cancel')) return learned.refuse()
  if (learned.cancelsByOrder()) return oneByOne(orders, cancelOne, { most })
  const answer = await speaker.many({ action: 'cancel', orders }, CANCEL)
  const [order] = orders
  const mayBeTheForm = isUnspecific(answer) || (answer.kind === 'refusal' && answer.class === 'order-id')
  if (answer.kind !== 'refusal' || !mayBeTheForm || order === undefined) {
    return learned.study('cancel', answer)
  }
  const first = await cancelOne(order)
  if (first.kind === 'result') {
    learned.learn({ cancelsByOrder: true })
    return oneByOne(orders, cancelOne, { first, most })
  }
  if (first.kind === 'failure' || isAboutAccount(first)) return first
  if (isUnspecific(first) || first.class === 'no-such-action') return learned.study('cancel', first)
  // Its reason is about that order. The others were refused with it, in the form that they were asked in.
  return { kind: 'result', value: new Map(orders.map((id) => [id, id === order ? first : answer])) }
}
