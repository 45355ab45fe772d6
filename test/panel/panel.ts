import type { DemoOrder } from '../../lib/demo/order-progress'
import type { DialectName } from './dialects/dialect'
import type { Fault } from './fault'
import type { ServicePatch, StatusDetails } from './simulation'
import type { Exchange } from './transport'

/** A request as it was received, whatever became of it. */
export interface RecordedRequest {
  /** The panel's clock, milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** As on the request line, with the query. */
  readonly path: string
  readonly httpVersion: string
  readonly headers: Exchange['headers']
  /** The panel that was asked, by its path; `undefined` for a path where there is none. */
  readonly dialect: DialectName | undefined
  /** The decoded form as it was sent; empty when the body was none. */
  readonly fields: Readonly<Record<string, string>>
  /** The form's action, `''` without one. */
  readonly action: string
  /** Equal numbers came over the same connection. */
  readonly connection: number
  /** The simulation's id of the order that this request made, whether or not anyone was told. */
  readonly order: string | null
}

export interface TestPanel {
  readonly port: number
  /** `http://127.0.0.1:port`; https with HTTP/2. */
  readonly origin: string
  readonly url: string
  readonly key: string
  readonly requests: readonly RecordedRequest[]
  /** The simulation's own record of what was ordered, as of its present time. */
  readonly orders: readonly DemoOrder[]
  /** The orders that subscriptions made, each with its `parent`. */
  readonly children: readonly DemoOrder[]
  /** Where a dialect of this panel answers: all of them sell, book and remember the same. */
  urlOf(dialect: DialectName): string
  /** The `add` requests that made an order. */
  adds(): RecordedRequest[]
  /** Waits for the next matching requests; faults are taken in the order in which they were set. */
  fault(fault: Fault): void
  clearFaults(): void
  /** Moves the simulation's clock, in milliseconds. */
  advance(ms: number): void
  /**
   * From now on the panel says this about an order and moves it no more; no money moves with it.
   * Refill and cancel are decided by it, too.
   * @throws when there is no such order
   */
  setStatus(order: string, status: string, extra?: StatusDetails): void
  /** The same for a refill, by the simulation's number, which begin with 1. @throws when there is no such refill */
  setRefillStatus(refill: string, status: string): void
  /** From now on more requests in a second are refused, with 429 where the dialect has that; none are unless set. */
  limit(limit: { readonly perSecond: number } | undefined): void
  /** Whether the account is closed: the key is right, and every answer is that it is not active. */
  suspend(suspended: boolean): void
  /**
   * Makes orders without a request, of the least quantity unless the fields say more. The balance stays.
   * @returns their ids in the simulation
   * @throws when the panel would refuse one
   */
  seedOrders(count: number, service: string, fields?: Readonly<Record<string, string>>): readonly string[]
  setKey(key: string): void
  /** An exact decimal. */
  setBalance(amount: string): void
  removeService(id: string): void
  /** Changes a service, or adds one under a new id. */
  setService(id: string, patch: ServicePatch): void
  /** Ends the server with all connections and pending answers. */
  close(): Promise<void>
}
