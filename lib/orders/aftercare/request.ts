import type { Environment } from '../../environment'
import type { PanelClient } from '../../panel-api/client'
import { type Answer, isUnsent } from '../../panel-api/model'
import { failure } from '../../panel-api/transport'
import { isOpenPanel, recordAnswer, recordOrderAnswer } from '../../panels/open'
import { openForWrite, rehearse } from '../../panels/rehearse'
import { changeOrders, updateOrder } from '../ledger/change-order'
import { retry } from '../ledger/retry'
import { excerptIn } from '../order/failure-excerpt'
import { withSchedule } from '../order/lifecycle'
import type { Order, PanelRequest, RefillRequest } from '../order/order'
import { cancelEligibility } from './cancel'
import type { Eligibility, PanelTraits } from './eligibility'
import { refillEligibility, updateRefill, withRefill } from './refill'
import type { RequestReply } from './reply'
import { settledRequest } from './settle-request'

/** One kind of request about an order: when it is allowed, where the row keeps it, how it is sent. */
interface Kind {
  readonly state: (order: Order, panel: PanelTraits, now: number) => Eligibility
  readonly begin: (order: Order, asked: PanelRequest) => Order
  /** Changes the request of that time while its outcome is unknown. */
  readonly change: (order: Order, at: number, change: (asked: PanelRequest) => PanelRequest) => Order
  /** Undoes the request of that time; `before` is the order without it. */
  readonly undo: (order: Order, at: number, before: Order) => Order
  readonly send: (client: PanelClient, panelOrderId: string) => Promise<Answer<Partial<RefillRequest>>>
}

const isOf =
  (at: number) =>
  (asked: PanelRequest | undefined): asked is PanelRequest =>
    asked?.at === at && (asked.state === 'sending' || asked.state === 'unconfirmed')

const REFILL: Kind = {
  state: refillEligibility,
  begin: withRefill,
  change: (order, at, change) => updateRefill(order, isOf(at), change),
  undo: (order, at) => updateRefill(order, isOf(at), () => undefined),
  async send(client, panelOrderId) {
    const answer = await client.refill(panelOrderId)
    return answer.kind === 'result' ? { kind: 'result', value: { refillId: answer.value } } : answer
  },
}

const CANCEL: Kind = {
  state: cancelEligibility,
  begin: (order, cancel) => ({ ...order, cancel }),
  change: (order, at, change) =>
    isOf(at)(order.cancel) ? { ...order, cancel: change(order.cancel) } : order,
  undo(order, at, before) {
    if (!isOf(at)(order.cancel)) return order
    const { cancel: _, ...rest } = order
    return before.cancel ? { ...rest, cancel: before.cancel } : rest
  },
  async send(client, panelOrderId) {
    const answer = await client.cancel([panelOrderId])
    if (answer.kind !== 'result') return answer
    const one = answer.value.get(panelOrderId)
    if (one?.kind === 'result') return { kind: 'result', value: {} }
    // An answer that does not name the order says nothing about it.
    return one?.kind === 'refusal' ? one : failure('wrong-shape')
  },
}

/** Asks the panel to refill an order. Sent at most once, however many windows ask at the same time. */
export const requestRefill = (orderId: string, environment: Environment): Promise<RequestReply> =>
  sendRequest(REFILL, orderId, environment)

/** Asks the panel to cancel an order. Sent at most once; the order's status will say whether it is canceled. */
export const requestCancel = (orderId: string, environment: Environment): Promise<RequestReply> =>
  sendRequest(CANCEL, orderId, environment)

async function sendRequest(kind: Kind, orderId: string, environment: Environment): Promise<RequestReply> {
  const { database, now } = environment
  const order = await database.get('orders', orderId)
  const panel = order && (await database.get('panels', order.panelId))
  const number = order?.panelOrderId
  if (!number || !kind.state(order, panel, now()).isAllowed) return { kind: 'not-now' }

  const opened = await openForWrite(order.panelId, environment)
  if (!isOpenPanel(opened)) return { kind: 'not-sent', answer: opened }
  const { answer } = await rehearse(opened, environment, async () => undefined)
  if (answer.kind !== 'result') return { kind: 'not-sent', answer }
  const claimed = await claim(kind, orderId, number, environment)
  if ('kind' in claimed) return claimed
  return settle(kind, claimed, await kind.send(opened.client, number), environment)
}

interface Claimed {
  readonly before: Order
  /** When the request was begun: identifies it among others of the same order. */
  readonly at: number
}

/** Stores the request, if it is still allowed, in one transaction that is on disk before this returns. */
async function claim(
  kind: Kind,
  orderId: string,
  number: string,
  environment: Environment,
): Promise<Claimed | RequestReply> {
  const at = environment.now()
  try {
    return await changeOrders<Claimed | RequestReply>(
      environment,
      async (ledger, transaction) => {
        const before = await ledger.get(orderId)
        const panel = before && (await transaction.objectStore('panels').get(before.panelId))
        // The user may have said meanwhile that the order has another number; this one is then someone else's.
        const isSame = before?.panelOrderId === number
        if (!before || !isSame || !kind.state(before, panel, at).isAllowed) return { kind: 'not-now' }
        ledger.put(kind.begin(before, { at, state: 'sending', owner: environment.workerId }))
        return { before, at }
      },
      { with: ['panels'] },
    )
  } catch {
    return { kind: 'not-stored' }
  }
}

async function settle(
  kind: Kind,
  { before, at }: Claimed,
  answer: Answer<Partial<RefillRequest>>,
  environment: Environment,
): Promise<RequestReply> {
  const { now } = environment
  const change = (next: (order: Order) => Order) =>
    updateOrder(before.id, (order) => withSchedule(next(order), now()), environment)
  const settleAs = (outcome: Parameters<typeof settledRequest>[1]) =>
    change((order) => kind.change(order, at, (asked) => settledRequest(asked, outcome)))

  if (answer.kind === 'result') {
    await retry(() => settleAs({ ...answer.value, state: 'accepted' }))
    return { kind: 'asked' }
  }
  if (answer.kind === 'refusal') {
    const { message, pauseMs } = answer
    const pause = pauseMs === undefined ? {} : { until: now() + pauseMs }
    await settleAs({ state: 'refused', message, ...pause })
    await recordOrderAnswer(before.panelId, answer, environment)
    return answer
  }
  await (isUnsent(answer)
    ? change((order) => kind.undo(order, at, before))
    : settleAs({ state: 'unconfirmed', failure: answer.failure, ...excerptIn(answer) }))
  await recordAnswer(before.panelId, answer, environment)
  return isUnsent(answer) ? { kind: 'not-sent', answer } : answer
}
