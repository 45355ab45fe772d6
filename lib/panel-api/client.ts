import { readAdded, readBalance } from './answer-readers'
import { cancelOrders } from './cancels'
import { createCapabilities, isUnspecific } from './capabilities'
import type { AddFields, Answer, Balance, Dialect, Finding, Listed, OrderStatus, RefillStatus } from './model'
import { oneByOne, SINGLES_PER_CALL } from './one-by-one'
import { createPanelSession, TIMEOUTS, type Timeouts } from './panel-session'
import { REFILL_READER, REFILL_STATUS_READER, STATUS_READER } from './read-rows'
import { IDS_PER_CALL } from './request'
import type { Catalog } from './services'
import { failure, type Transport } from './transport'

export type Services = Catalog

/** The result for one order of a list: an id that the panel leaves out is `unanswered`, never dropped. */
export type ListedStatus = Listed<OrderStatus>

export type Statuses = ReadonlyMap<string, ListedStatus>

/**
 * A panel account. Every method returns an answer and none throws, except for lists longer than {@link IDS_PER_CALL};
 * amounts are in the account's currency. The result for a list has an entry for each requested id, and for no other.
 * `add`, `refill`, `refills` and `cancel` change something at the panel: after a failure the outcome is unknown, and
 * they are never retried.
 */
export interface PanelClient {
  /**
   * As a `rehearsal` it is sent the way an `add` would be, and so finds the route that works, with nothing at stake.
   */
  balance(options?: { readonly rehearsal: boolean }): Promise<Answer<Balance>>
  services(): Promise<Answer<Services>>
  /** Places an order: sent once. The result is the panel's order id. */
  add(fields: AddFields): Promise<Answer<string>>
  status(order: string): Promise<Answer<OrderStatus>>
  /**
   * Statuses of up to {@link statusesPerCall} orders, in one request if the panel accepts lists. If it does not, ids
   * beyond the limit are `unanswered`.
   */
  statuses(orders: readonly string[]): Promise<Answer<Statuses>>
  /**
   * The same in exactly one request and never one by one: for numbers of which most may be no order of this account.
   */
  statusList(orders: readonly string[]): Promise<Answer<Statuses>>
  /** 100, or the 20 that are requested one by one if the panel accepts no lists. It drops once that is detected. */
  readonly statusesPerCall: number
  /** Requests a refill of an order: sent once. The result is the refill's id. */
  refill(order: string): Promise<Answer<string>>
  /** The same for up to {@link IDS_PER_CALL} orders in one request; the results are the refills' ids by order. */
  refills(orders: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<string>>>>
  refillStatus(refill: string): Promise<Answer<RefillStatus>>
  /** Statuses of up to {@link IDS_PER_CALL} refills, by the refills' ids. */
  refillStatuses(refills: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<RefillStatus>>>>
  /** Requests to cancel up to {@link IDS_PER_CALL} orders. An order is canceled when its status says so, not before. */
  cancel(orders: readonly string[]): Promise<Answer<ReadonlyMap<string, Listed<true>>>>
}

export interface ClientOptions {
  readonly key: string
  readonly transport: Transport
  /** What was found out about the panel before. */
  readonly dialect?: Dialect
  /** Called once for each finding about the panel, to be stored. */
  readonly onFinding?: (finding: Finding) => void
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

/** Refusals of a whole list after which a single id may still be answered. */
const MAY_BE_THE_LIST: readonly string[] = ['request', 'other', 'order-id', 'no-such-action']

const mayBeTheList = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refusal' && MAY_BE_THE_LIST.includes(answer.class)

/** Speaks the documented API (`key` + `action`), and its dialects, through a transport. */
export function panelClient({
  key,
  transport,
  dialect = DOCUMENTED,
  onFinding = () => undefined,
  timeouts = TIMEOUTS,
}: ClientOptions): PanelClient {
  const session = createPanelSession(key, transport, timeouts)
  const { clean } = session
  const capabilities = createCapabilities(session, dialect, onFinding)

  const status = (order: string) => session.one({ action: 'status', order }, STATUS_READER)

  async function refillStatus(refill: string): Promise<Answer<RefillStatus>> {
    if (capabilities.lacks('refill_status')) return capabilities.refuseKnown()
    return capabilities.detect(
      'refill_status',
      await session.one({ action: 'refill_status', refill }, REFILL_STATUS_READER),
    )
  }

  return {
    async balance({ rehearsal } = { rehearsal: false }) {
      const answer = await session.ask({ action: 'balance' }, readBalance, { isRehearsal: rehearsal })
      if (answer.kind !== 'result') return answer
      const amount = clean.amount(answer.value.amount)
      if (amount === undefined) return failure('wrong-shape')
      return { kind: 'result', value: { amount, currency: clean.currency(answer.value.currency) } }
    },

    services: session.catalog,

    async add(fields) {
      const answer = await session.ask({ action: 'add', fields }, readAdded)
      return answer.kind === 'result' && clean.isKey(answer.value) ? failure('wrong-shape') : answer
    },

    status,

    async statuses(given) {
      const orders = each(given)
      const [order] = orders
      if (order === undefined) return none
      if (capabilities.lacks('status-lists')) return oneByOne(orders, status)
      const answer = await session.many({ action: 'status', orders }, STATUS_READER)
      if (!mayBeTheList(answer)) return answer
      const first = await status(order)
      // One bad number must not keep the others from being requested.
      const isOnlyThat = first.kind === 'refusal' && first.class === 'order-id' && orders.length > 1
      if (isOnlyThat) return oneByOne(orders, status, { first })
      if (first.kind !== 'result') return answer
      // The list may have been refused for another order in it, or temporarily: a list of only this one tells.
      const ofOne = await session.many({ action: 'status', orders: [order] }, STATUS_READER)
      if (mayBeTheList(ofOne)) capabilities.record({ lacks: 'status-lists' })
      return oneByOne(orders, status, { first })
    },

    async statusList(given) {
      const orders = each(given)
      return orders.length === 0 ? none : session.many({ action: 'status', orders }, STATUS_READER)
    },

    get statusesPerCall() {
      return capabilities.lacks('status-lists') ? SINGLES_PER_CALL : IDS_PER_CALL
    },

    async refill(order) {
      if (capabilities.lacks('refill')) return capabilities.refuseKnown()
      return capabilities.detect('refill', await session.one({ action: 'refill', order }, REFILL_READER))
    },

    async refills(given) {
      const orders = each(given)
      if (orders.length === 0) return none
      if (capabilities.lacks('refill')) return capabilities.refuseKnown()
      const answer = await session.many({ action: 'refill', orders }, REFILL_READER)
      // A panel that accepts no lists may still know the action, so only its reply to the single form counts.
      return isUnspecific(answer) ? answer : capabilities.detect('refill', answer)
    },

    refillStatus,

    async refillStatuses(given) {
      const refills = each(given)
      const [refill] = refills
      if (refill === undefined) return none
      if (capabilities.lacks('refill_status')) return capabilities.refuseKnown()
      const answer = await session.many({ action: 'refill_status', refills }, REFILL_STATUS_READER)
      if (!isUnspecific(answer)) return capabilities.detect('refill_status', answer)
      const first = await refillStatus(refill)
      if (first.kind === 'result') return oneByOne(refills, refillStatus, { first })
      return capabilities.lacks('refill_status') ? capabilities.refuseKnown() : answer
    },

    async cancel(given) {
      const orders = each(given)
      return orders.length === 0 ? none : cancelOrders(orders, session, capabilities)
    },
  }
}
