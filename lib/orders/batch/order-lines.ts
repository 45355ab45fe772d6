import type { Environment } from '../../environment'
import type { Refusal, RefusalClass } from '../../panel-api/model'
import { newDraft } from '../form/draft'
import { changeOrders } from '../ledger/change-order'
import type { Order } from '../order/order'
import { placeOrder } from '../placing/place'
import type { Confirmation, NotSent, PlaceOrderReply } from '../placing/placing'
import type { Batch, BatchLine } from './batch'
import type { Outcome } from './engine'
import type { Work } from './run'

/*
 * A line that is an order. It goes the way of every order: a draft is confirmed, and becomes the order with the same id. So the
 * ledger itself tells what became of a line, and a line can become an order only once.
 */

/** What every other line would be refused for, too. */
const FOR_ALL: readonly RefusalClass[] = ['key', 'account', 'funds']

const refused = (refusal: Refusal): Outcome => ({
  kind: 'refused',
  refusal,
  isForAll: FOR_ALL.includes(refusal.class),
})

function outcomeOf(reply: PlaceOrderReply): Outcome {
  switch (reply.kind) {
    case 'placed':
      return { kind: 'done' }
    case 'unconfirmed':
      return { kind: 'unconfirmed' }
    case 'refused':
      return refused(reply.refusal)
    case 'not-sent':
      return notSent(reply.reason)
  }
}

function notSent(reason: NotSent): Outcome {
  // The panel could not be asked for the balance, or not safely: the next line would fare the same.
  if (reason.why === 'panel') return { kind: 'not-sent', pause: { why: 'not-sent', answer: reason.answer } }
  if (reason.why === 'not-stored') return { kind: 'not-sent', pause: { why: 'not-sent' } }
  return { kind: 'held', reason }
}

/** What the ledger says of a line; `undefined` while nothing was sent. */
function standingOf(order: Order | undefined): Outcome | undefined {
  if (!order) return undefined
  if (order.state === 'placed') return { kind: 'done' }
  if (order.state !== 'refused') return { kind: 'unconfirmed' }
  return refused({ kind: 'refusal', class: 'other', message: order.history.at(-1)?.message ?? '' })
}

/** What nothing was sent for leaves no draft behind: it gets one when it is sent. */
async function lookBack({ orderId }: BatchLine, { database }: Environment): Promise<Outcome | undefined> {
  const standing = standingOf(await database.get('orders', orderId))
  if (!standing) await database.delete('drafts', orderId)
  return standing
}

const NO_PAGE = { address: '', canonical: '', title: '' }

/** The draft of a line, unless it has become an order already. */
async function putDraft(
  { panelId, id, terms }: Batch,
  line: BatchLine,
  environment: Environment,
): Promise<boolean> {
  const { orderId, link } = line
  const fresh = newDraft(NO_PAGE, panelId, environment.now(), orderId)
  return changeOrders(
    environment,
    async (ledger, transaction) => {
      if (await ledger.get(orderId)) return false
      await transaction.objectStore('drafts').put({ ...fresh, ...terms.input, link, batchId: id })
      return true
    },
    { with: ['drafts'] },
  )
}

/** For how long a late connection may still come up on which the browser would repeat the order; nothing was sent then. */
const settlesIn = (reply: PlaceOrderReply): number | undefined =>
  reply.kind === 'not-sent' &&
  reply.reason.why === 'panel' &&
  reply.reason.answer.kind === 'failure' &&
  reply.reason.answer.failure === 'settling'
    ? reply.reason.answer.pauseMs
    : undefined

/**
 * Places an order as soon as that is safe: nobody sits before a list to press the button once more.
 * @returns nothing if the list was paused or stopped meanwhile: then nothing was sent
 */
async function placeSettled(
  batchId: string,
  confirmation: Confirmation,
  environment: Environment,
): Promise<PlaceOrderReply | undefined> {
  const reply = await placeOrder(confirmation, environment)
  const pauseMs = settlesIn(reply)
  if (pauseMs === undefined) return reply
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  const batch = await environment.database.get('batches', batchId)
  return batch?.state === 'running' ? placeSettled(batchId, confirmation, environment) : undefined
}

async function write(batch: Batch, line: BatchLine, environment: Environment): Promise<Outcome> {
  const { orderId, link, targetKind, linkForm, isTwice } = line
  const { input, charge, currency, isTyped } = batch.terms
  if (await putDraft(batch, line, environment)) {
    // What the user wants twice is no repetition, however new the first one is.
    const repeatOf = isTwice ? environment.now() : line.repeatOf
    const agreed = { repeatOf, ...(isTyped && { typedAmount: charge }) }
    const shown = { input: { ...input, link }, charge, currency, targetKind, linkForm }
    const reply = await placeSettled(batch.id, { draftId: orderId, ...shown, ...agreed }, environment)
    if (!reply || reply.kind === 'not-sent') await environment.database.delete('drafts', orderId)
    if (!reply) return { kind: 'not-sent', pause: { why: 'user' } }
    const isKnown = reply.kind === 'not-sent' && reply.reason.why === 'already-confirmed'
    if (!isKnown) return outcomeOf(reply)
  }
  return (await lookBack(line, environment)) ?? { kind: 'held', reason: { why: 'already-confirmed' } }
}

/** A list of orders. */
export const orderLines: Work = { lookBack, write }
