import { readAdded, readBalance } from './answer-readers'
import { cancelOrders } from './cancels'
import { isUnspecific, learner } from './learning'
import type { AddFields, Answer, Balance, Dialect, Lesson, Listed, OrderStatus, RefillStatus } from './model'
import { oneByOne, SINGLES_PER_CALL } from './one-by-one'
import { REFILL, REFILL_STATUS, STATUS } from './reading'
import { IDS_PER_CALL } from './request'
import type { Catalogue } from './services'
import { speakerFor, TIMEOUTS, type Timeouts } from './speaker'
import { failure, type Transport } from './transport'

export type Services = Catalogue

/** What one order of a list came to: an id that the panel leaves out is `unanswered`, never dropped. */
export type ListedStatus = Listed<OrderStatus>

export type Statuses = ReadonlyMap<string, ListedStatus>

/**
 * A panel account. Every method answers and none throws, but for lists past {@link IDS_PER_CALL}; amounts are in
 * the account's currency. What a list answers has an entry for each id that was asked for, and for no other.
 * `add`, `refill`, `refills` and `cancel` change something at the panel: after a failure no one knows whether they
 * did, and they are never repeated.
 */
export interface PanelClient {
  /** As a `rehearsal` it goes out as an `add` would and so finds the way that works, with nothing at stake. */
  balance(options?: { readonly rehearsal: boolean }): Promise<Answer<Balance>>
  services(): Promise<Answer<Services>>
  /** Places an order: sent once. The result is the panel's order id. */
  add(fields: AddFields): Promise<Answer<string>>
  status(order: string): Promise<Answer<OrderStatus>>
  /**
   * Statuses of up to {@link statusesPerCall} orders, in one request where the panel takes lists. Of more, those
   * beyond are `unanswered` by a panel that does not.
   */
  statuses(orders: readonly string[]): Promise<Answer<Statuses>>
  /** 100, or the 20 that are asked for one by one where the panel takes no lists. It falls once that is learned. */
  readonly statusesPerCall: number
  /** Asks for a refill of an order: sent once. The result is the refill's id. */
  refill(order: string): Promise<Answer<string>>
  /** The same for up to {@link IDS_PER_CALL} orders in one request; the results are the refills' ids by order. */
  refills(orders: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<string>>>>
  refillStatus(refill: string): Promise<Answer<RefillStatus>>
  /** Statuses of up to {@link IDS_PER_CALL} refills, by the refills' ids. */
  refillStatuses(refills: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<RefillStatus>>>>
  /** Asks to cancel up to {@link IDS_PER_CALL} orders. An order is cancelled when its status says so, not before. */
  cancel(orders: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<true>>>>
}

export interface ClientOptions {
  readonly key: string
  readonly transport: Transport
  /** What was learned of the panel before. */
  readonly dialect?: Dialect
  /** Called once for each thing that is learned about the panel, to be remembered. */
  readonly onLearn?: (lesson: Lesson) => void
  readonly timeouts?: Timeouts
}

const DOCUMENTED: Dialect = { lacks: [], cancelsByOrder: false }

/** Each id once: a panel that is given one twice could refill or cancel it twice. */
function each(ids: readonly string[]): readonly string[] {
  const once = [...new Set(ids)]
  if (once.length > IDS_PER_CALL) throw new RangeError(`At most ${IDS_PER_CALL} ids in one request`)
  return once
}

const none = { kind: 'result', value: new Map<string, never>() } as const

/** Refusals of a whole list after which one id alone may still be answered. */
const MAY_BE_THE_LIST: readonly string[] = ['request', 'other', 'order-id', 'no-such-action']

const mayBeTheList = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refusal' && MAY_BE_THE_LIST.includes(answer.class)

/** Speaks the documented API (`key` + `action`), and the dialects of it, through a transport. */
export function panelClient({
  key,
  transport,
  dialect = DOCUMENTED,
  onLearn = () => undefined,
  timeouts = TIMEOUTS,
}: ClientOptions): PanelClient {
  const speaker = speakerFor(key, transport, timeouts)
  const { clean } = speaker
  const learned = learner(speaker, dialect, onLearn)

  const status = (order: string) => speaker.one({ action: 'status', order }, STATUS)

  async function refillStatus(refill: string): Promise<Answer<RefillStatus>> {
    if (learned.lacks('refill_status')) return learned.refuse()
    return learned.study(
      'refill_status',
      await speaker.one({ action: 'refill_status', refill }, REFILL_STATUS),
    )
  }

  return {
    async balance({ rehearsal } = { rehearsal: false }) {
      const answer = await speaker.ask({ action: 'balance' }, readBalance, { isRehearsal: rehearsal })
      if (answer.kind !== 'result') return answer
      const amount = clean.amount(answer.value.amount)
      if (amount === undefined) return failure('wrong-shape')
      return { kind: 'result', value: { amount, currency: clean.currency(answer.value.currency) } }
    },

    services: speaker.catalogue,

    async add(fields) {
      const answer = await speaker.ask({ action: 'add', fields }, readAdded)
      return answer.kind === 'result' && clean.isKey(answer.value) ? failure('wrong-shape') : answer
    },

    status,

    async statuses(given) {
      const orders = each(given)
      const [order] = orders
      if (order === undefined) return none
      if (learned.lacks('status-lists')) return oneByOne(orders, status)
      const answer = await speaker.many({ action: 'status', orders }, STATUS)
      if (!mayBeTheList(answer)) return answer
      const first = await status(order)
      // One bad number must not keep the others from being asked for.
      const isOnlyThat = first.kind === 'refusal' && first.class === 'order-id' && orders.length > 1
      if (isOnlyThat) return oneByOne(orders, status, { first })
      if (first.kind !== 'result') return answer
      // The list may have been refused for another order in it, or for the moment: a list of this one alone tells.
      const ofOne = await speaker.many({ action: 'status', orders: [order] }, STATUS)
      if (mayBeTheList(ofOne)) learned.learn({ lacks: 'status-lists' })
      return oneByOne(orders, status, { first })
    },

    get statusesPerCall() {
      return learned.lacks('status-lists') ? SINGLES_PER_CALL : IDS_PER_CALL
    },

    async refill(order) {
      if (learned.lacks('refill')) return learned.refuse()
      return learned.study('refill', await speaker.one({ action: 'refill', order }, REFILL))
    },

    async refills(given) {
      const orders = each(given)
      if (orders.length === 0) return none
      if (learned.lacks('refill')) return learned.refuse()
      const answer = await speaker.many({ action: 'refill', orders }, REFILL)
      // A panel that takes no list may still know the action, so only its plain word for it teaches.
      return isUnspecific(answer) ? answer : learned.study('refill', answer)
    },

    refillStatus,

    async refillStatuses(given) {
      const refills = each(given)
      const [refill] = refills
      if (refill === undefined) return none
      if (learned.lacks('refill_status')) return learned.refuse()
      const answer = await speaker.many({ action: 'refill_status', refills }, REFILL_STATUS)
      if (!isUnspecific(answer)) return learned.study('refill_status', answer)
      const first = await refillStatus(refill)
      if (first.kind === 'result') return oneByOne(refills, refillStatus, { first })
      return learned.lacks('refill_status') ? learned.refuse() : answer
    },

    async cancel(given) {
      const orders = each(given)
      return orders.length === 0 ? none : cancelOrders(orders, speaker, learned)
    },
  }
}
