import { isFresh } from '../../catalog/catalog'
import { CATALOG_STORES, readStoredService } from '../../catalog/stored-catalog'
import { syncCatalog } from '../../catalog/sync-catalog'
import type { PopupView } from '../../db/schema'
import type { Environment } from '../../environment'
import { type Amount, isEqual } from '../../money'
import { type Answer, isUnsent } from '../../panel-api/model'
import { isOpenPanel, recordAnswer, recordOrderAnswer } from '../../panels/open'
import type { Panel } from '../../panels/panel'
import { openForWrite, rehearse } from '../../panels/rehearse'
import { singleFlight } from '../../single-flight'
import type { Draft } from '../form/draft'
import { advancePopup } from '../form/drafts'
import { type ReadForm, readForm } from '../form/order-form'
import { wholeDraft } from '../form/stored-draft'
import { applyEvent } from '../ledger/change-order'
import { retry } from '../ledger/retry'
import { excerptIn } from '../order/failure-excerpt'
import type { Order } from '../order/order'
import { orderEventOf } from '../order/order-events'
import { acceptOrder } from './accept'
import { claim, refuse, releaseClaim } from './claim'
import type { Confirmation, NotSent, PlaceOrderReply } from './placing'

const notSent = (reason: NotSent): PlaceOrderReply => ({ kind: 'not-sent', reason })

const inFlight = singleFlight<PlaceOrderReply>()

/** Places a draft's order. Called twice for the same draft, it sends once and gives both callers the same answer. */
export const placeOrder = (confirmation: Confirmation, environment: Environment): Promise<PlaceOrderReply> =>
  inFlight(confirmation.draftId, () => confirm(confirmation, environment))

async function confirm(confirmation: Confirmation, environment: Environment): Promise<PlaceOrderReply> {
  const { draftId, input } = confirmation
  const { panelId, serviceId } = input
  const { database, now } = environment
  // If the database is closed, this promise rejects, and those beside it must not go unhandled.
  const readService = async () => readStoredService(database.transaction(CATALOG_STORES), panelId, serviceId)
  const opening = openForWrite(panelId, environment)
  // Its failure is reported below, unless something else prevents the order first.
  opening.catch(() => undefined)
  const [stored, { head: before }] = await Promise.all([database.get('drafts', draftId), readService()])
  if (!stored) return notSent({ why: 'already-confirmed' })
  // What was confirmed is the user's, whoever filled it in.
  const { presetId: _, prefill: __, ...typed } = stored
  const draft = wholeDraft({ ...typed, ...input })

  const opened = await opening
  if (!isOpenPanel(opened)) return notSent({ why: 'panel', answer: opened })
  // Money is spent at current prices, not at this morning's.
  const fetched = isFresh(before, now()) ? undefined : await syncCatalog(panelId, environment)
  // The prices may have been fetched by another window meanwhile, with the currency of before this balance.
  const { answer: balance, panel, read } = await rehearse(opened, environment, readService)
  const { head, services } = read
  if (balance.kind !== 'result') return notSent({ why: 'panel', answer: balance })

  if (fetched && fetched.kind !== 'result' && before && !confirmation.allowStale) {
    return notSent({ why: 'stale-price', at: before.at, answer: fetched })
  }
  const { currency } = balance.value
  if (currency !== confirmation.currency || currency !== (head?.currency ?? currency)) {
    return notSent({ why: 'currency-changed', currency })
  }
  const form = readForm(draft, services, balance.value.amount, now())
  const { charge } = form
  if (charge !== undefined && !isAgreed(form, confirmation)) {
    return notSent({ why: 'charge-changed', charge, ...(form.perPost && { maxPerPost: form.perPost.max }) })
  }
  // The balance, its last answer, showed whether the order is protected.
  const order = toOrder(draft, form, panel ?? opened.panel, balance.value, confirmation, environment)
  if (!order) return notSent({ why: 'invalid', problems: form.problems })
  const objection = await claim(order, confirmation, opened.panel, environment)
  if (objection) return notSent(objection)
  const answer = await opened.client.add(order.fields)
  return settle(order, draft, answer, environment)
}

const isSame = (a: Amount | undefined, b: Amount | undefined): boolean =>
  a === undefined || b === undefined ? a === b : isEqual(a, b)

/** Whether the order costs what the button said, now and with each future post. */
const isAgreed = ({ charge, perPost }: ReadForm, agreed: Confirmation): boolean =>
  isSame(charge, agreed.charge) && isSame(perPost?.max, agreed.maxPerPost)

function toOrder(
  draft: Draft,
  { service, fields, quantity, runs, interval, charge, perPost }: ReadForm,
  panel: Panel,
  balance: { readonly amount: Amount; readonly currency: string },
  { targetKind, linkForm }: Confirmation,
  { now, workerId }: Environment,
): Order | undefined {
  if (!service || !fields || charge === undefined) return undefined
  // The description is long, and what it says about drip-feed is of no use to an order.
  const { description: _, dripfeed: __, ...ordered } = service
  const at = now()
  return {
    id: draft.id,
    panelId: panel.id,
    panelName: panel.name,
    state: 'sending',
    createdAt: at,
    service: ordered,
    fields,
    link: fields.link ?? '',
    ...(targetKind && { targetKind }),
    ...(linkForm && { linkForm }),
    ...(quantity !== undefined && { quantity }),
    ...(runs !== undefined && interval !== undefined && { runs, interval }),
    charge,
    ...(perPost && { perPost }),
    currency: balance.currency,
    balanceBefore: balance.amount,
    ...(panel.unprotected && { unprotected: true }),
    owner: workerId,
    history: [{ at, from: undefined, to: 'sending', event: 'confirmed' }],
  }
}

/** Navigation is best effort: it must never turn a placed order into an error. */
const tryAdvancePopup = (orderId: string, view: PopupView, environment: Environment): Promise<void> =>
  advancePopup(orderId, view, environment).catch(() => undefined)

async function settle(
  order: Order,
  draft: Draft,
  answer: Answer<string>,
  environment: Environment,
): Promise<PlaceOrderReply> {
  const orderId = order.id
  const toDetails = () => tryAdvancePopup(orderId, { view: 'order', orderId }, environment)
  if (answer.kind === 'result') {
    await Promise.all([retry(() => acceptOrder(order, answer.value, environment)), toDetails()])
    return { kind: 'placed', orderId }
  }
  if (answer.kind === 'failure' && isUnsent(answer)) {
    await retry(() => releaseClaim(orderId, draft, environment))
    await recordAnswer(order.panelId, answer, environment)
    return notSent({ why: 'panel', answer })
  }
  if (answer.kind === 'failure') {
    const lost = { event: 'no-answer', failure: answer.failure, ...excerptIn(answer) } as const
    const row = await retry(() => applyEvent(orderId, lost, environment))
    const kind = row && orderEventOf(order, row)
    if (kind) environment.notify([{ kind, order: row }])
    await recordAnswer(order.panelId, answer, environment)
    await toDetails()
    return { kind: 'unconfirmed', orderId }
  }
  const at = environment.now()
  // The line of a list that was refused is offered as any other draft.
  const { batchId: _, ...typed } = draft
  const again: Draft = { ...typed, id: environment.newId(), createdAt: at, updatedAt: at, refusal: answer }
  await retry(() => refuse(orderId, answer, again, environment))
  await recordOrderAnswer(order.panelId, answer, environment)
  await tryAdvancePopup(orderId, { view: 'form', draftId: again.id }, environment)
  return { kind: 'refused', orderId, draftId: again.id, refusal: answer }
}
