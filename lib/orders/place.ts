import { handled } from '../db'
import type { Environment } from '../environment'
import { type Amount, isEqual } from '../money'
import type { Answer, Failure, Refusal } from '../panel-api/model'
import { isAboutAccount } from '../panel-api/refusals'
import { failure } from '../panel-api/transport'
import { isOpenPanel, keepBalance, mayTalkTo, noteAnswer, type OpenPanel, openPanel } from '../panels/open'
import type { Draft, DraftInput } from './draft'
import { applyEvent } from './ledger'
import { advance } from './life'
import type { Order } from './order'
import { type FormProblems, type ReadForm, readForm } from './order-form'

/** What became of a confirmation. */
export type Placing =
  | { readonly kind: 'placed' | 'unconfirmed'; readonly orderId: string }
  /** The panel said no. What was typed is offered again under `draftId`. */
  | {
      readonly kind: 'refused'
      readonly orderId: string
      readonly draftId: string
      readonly refusal: Refusal
    }
  /** Something stood in the way before anything was sent; the draft is untouched. */
  | { readonly kind: 'not-sent'; readonly reason: NotSent }

export type NotSent =
  /** The balance, asked for immediately before, could not be had. */
  | { readonly why: 'panel'; readonly answer: Refusal | Failure }
  | { readonly why: 'invalid'; readonly problems: FormProblems }
  /** The amount on the button is not what the order would cost now. */
  | { readonly why: 'charge-changed'; readonly charge: Amount }
  /** The account is kept in another currency than the prices on the screen. */
  | { readonly why: 'currency-changed'; readonly currency: string }
  /** The draft is gone: it was confirmed in another window. */
  | { readonly why: 'already-confirmed' }
  | { readonly why: 'not-stored' }

/** What the person agreed to: everything as that very screen showed it, whatever another window did meanwhile. */
export interface Confirmation {
  readonly draftId: string
  readonly input: DraftInput
  /** The amount that the button named. */
  readonly charge: Amount
  readonly currency: string
}

const notSent = (reason: NotSent): Placing => ({ kind: 'not-sent', reason })

const underWay = new Map<string, Promise<Placing>>()

/** Places the order of a draft. Asked twice for the same draft, it sends once and gives both the same answer. */
export function placeOrder(confirmation: Confirmation, environment: Environment): Promise<Placing> {
  const running = underWay.get(confirmation.draftId)
  if (running) return running
  const placing = confirm(confirmation, environment).finally(() => underWay.delete(confirmation.draftId))
  underWay.set(confirmation.draftId, placing)
  return placing
}

async function confirm(confirmation: Confirmation, environment: Environment): Promise<Placing> {
  const { draftId, input, charge } = confirmation
  const { database } = environment
  const stored = await database.get('drafts', draftId)
  if (!stored) return notSent({ why: 'already-confirmed' })
  const draft: Draft = { ...stored, ...input }

  await environment.protectWrites()
  const opened = await openPanel(draft.panelId, environment)
  if (!isOpenPanel(opened)) return notSent({ why: 'panel', answer: opened })
  // Immediately before: it proves that the panel answers and is the evidence's "before".
  const balance = await keepBalance(draft.panelId, opened.client.balance({ rehearsal: true }), environment)
  if (balance.kind !== 'result') return notSent({ why: 'panel', answer: balance })

  const catalogue = await database.get('catalogues', draft.panelId)
  const services = new Map((catalogue?.services ?? []).map((service) => [service.id, service]))
  const { currency } = balance.value
  if (currency !== confirmation.currency || currency !== (catalogue?.currency ?? currency)) {
    return notSent({ why: 'currency-changed', currency })
  }
  const form = readForm(draft, services, balance.value.amount)
  if (form.charge !== undefined && !isEqual(form.charge, charge)) {
    return notSent({ why: 'charge-changed', charge: form.charge })
  }
  if (!form.fields) return notSent({ why: 'invalid', problems: form.problems })

  // It may have been withdrawn while the balance was asked for; a request without it arrives and is not heard of.
  if (!(await mayTalkTo(opened.panel, environment))) {
    return notSent({ why: 'panel', answer: failure('no-permission') })
  }
  const order = toOrder(draft, form, opened, balance.value, environment)
  if (!order) return notSent({ why: 'invalid', problems: form.problems })
  const claimed = await claim(order, environment)
  if (claimed !== 'claimed') return notSent({ why: claimed })
  const answer = await opened.client.add(order.fields)
  return settle(order, draft, answer, environment)
}

function toOrder(
  draft: Draft,
  { service, fields, quantity, runs, interval, charge }: ReadForm,
  { panel }: OpenPanel,
  balance: { readonly amount: Amount; readonly currency: string },
  { now, life }: Environment,
): Order | undefined {
  if (!service || !fields || charge === undefined) return undefined
  const { id, name, type, category, rate, min, max, refill, cancel } = service
  const at = now()
  return {
    id: draft.id,
    panelId: panel.id,
    panelName: panel.name,
    state: 'sending',
    createdAt: at,
    service: { id, name, type, category, rate, min, max, refill, cancel },
    fields,
    link: fields.link ?? '',
    ...(quantity === undefined ? {} : { quantity }),
    ...(runs === undefined || interval === undefined ? {} : { runs, interval }),
    charge,
    currency: balance.currency,
    balanceBefore: balance.amount,
    owner: life,
    history: [{ at, from: undefined, to: 'sending', event: 'confirmed' }],
  }
}

/**
 * Turns the draft into a row in `sending`, in one transaction that is on disk before this returns. The order has
 * the draft's id, so that a draft can become an order once, however many windows confirm it.
 */
async function claim(
  order: Order,
  { database, announce }: Environment,
): Promise<'claimed' | 'already-confirmed' | 'not-stored'> {
  try {
    const transaction = handled(
      database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
    )
    const draft = await transaction.objectStore('drafts').get(order.id)
    if (!draft) return 'already-confirmed'
    await transaction.objectStore('orders').add(order)
    await transaction.objectStore('drafts').delete(order.id)
    await transaction.done
  } catch {
    return 'not-stored'
  }
  announce('orders', 'drafts')
  return 'claimed'
}

async function settle(
  order: Order,
  draft: Draft,
  answer: Answer<string>,
  environment: Environment,
): Promise<Placing> {
  const orderId = order.id
  if (answer.kind === 'result') {
    const accepted = { event: 'accepted', panelOrderId: answer.value } as const
    await insist(() => applyEvent(orderId, accepted, environment))
    return { kind: 'placed', orderId }
  }
  if (answer.kind === 'failure') {
    await applyEvent(orderId, { event: 'no-answer', failure: answer.failure }, environment)
    await noteAnswer(order.panelId, answer, environment)
    return { kind: 'unconfirmed', orderId }
  }
  const at = environment.now()
  const again: Draft = { ...draft, id: environment.newId(), createdAt: at, updatedAt: at, refusal: answer }
  await refuse(orderId, answer, again, environment)
  // A refusal of this order says nothing about the account, unless it is about the account.
  if (isAboutAccount(answer)) await noteAnswer(order.panelId, answer, environment)
  return { kind: 'refused', orderId, draftId: again.id, refusal: answer }
}

/** The panel's id for an order cannot be asked for again: a write that fails is tried a little longer. */
async function insist(write: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    await insist(write, tries - 1)
  }
}

/** Ends the order and offers what was typed again, both or neither. */
async function refuse(
  orderId: string,
  { words }: Refusal,
  again: Draft,
  { database, now, announce }: Environment,
): Promise<void> {
  const transaction = handled(
    database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
  )
  const order = await transaction.objectStore('orders').get(orderId)
  const refused = order && advance(order, { event: 'refused', words }, now())
  if (refused) await transaction.objectStore('orders').put(refused)
  await transaction.objectStore('drafts').put(again)
  await transaction.done
  announce('orders', 'drafts')
}
