import type * as z from 'zod/mini'
import { decode, errorWords, excerptOf, refusal } from './answer'
import type { AddFields, Answer, Balance, OrderStatus, Refusal, Service } from './model'
import { redactor } from './redact'
import { type Call, IDS_PER_CALL, isWrite, toForm } from './request'
import { added, balance, byId, orderStatus, service, services } from './schemas'
import { isFailure, type Transport } from './transport'

/** Milliseconds that each action may take. A catalogue can be 5 MB; an `add` is worth waiting for. */
const TIMEOUTS = { balance: 15_000, services: 60_000, status: 25_000, add: 45_000 } as const

export interface Services {
  readonly services: readonly Service[]
  /** Rows that named no id, rate, min or max and so cannot be ordered from. */
  readonly unreadable: number
}

/** What one order of a list came to: an id that the panel leaves out is `unanswered`, never dropped. */
export type ListedStatus =
  | { readonly kind: 'result'; readonly value: OrderStatus }
  | Refusal
  | { readonly kind: 'unanswered' }

export type Statuses = ReadonlyMap<string, ListedStatus>

/** A panel account. Every method answers and none throws; amounts are in the account's currency. */
export interface PanelClient {
  balance(): Promise<Answer<Balance>>
  services(): Promise<Answer<Services>>
  /** Places an order: sent once, never repeated. The result is the panel's order id. */
  add(fields: AddFields): Promise<Answer<string>>
  status(order: string): Promise<Answer<OrderStatus>>
  /** Statuses of up to {@link IDS_PER_CALL} orders in one request. */
  statuses(orders: readonly string[]): Promise<Answer<Statuses>>
}

export interface ClientOptions {
  readonly key: string
  readonly transport: Transport
  readonly timeouts?: Readonly<Record<Call['action'], number>>
}

/** Speaks the documented API (`key` + `action`) through a transport. */
export function panelClient({ key, transport, timeouts = TIMEOUTS }: ClientOptions): PanelClient {
  const redact = redactor(key)

  async function ask<T>(call: Call, schema: z.ZodMiniType<T>): Promise<Answer<T>> {
    const send = isWrite(call) ? transport.write : transport.read
    const outcome = await send(toForm(call, key), timeouts[call.action])
    return isFailure(outcome) ? outcome : decode(outcome, schema, redact)
  }

  const withoutKey = (row: Service): Service => ({
    ...row,
    name: redact(row.name),
    type: redact(row.type),
    category: redact(row.category),
    description: redact(row.description),
  })

  const cleaned = (status: OrderStatus): OrderStatus => ({ ...status, words: redact(status.words) })

  function listed(body: unknown): ListedStatus {
    const words = typeof body === 'string' ? body : errorWords(body)
    const parsed = orderStatus.safeParse(body)
    if (parsed.success) return { kind: 'result', value: cleaned(parsed.data) }
    return words === undefined ? { kind: 'unanswered' } : refusal(words, 200, redact)
  }

  return {
    async balance() {
      const answer = await ask({ action: 'balance' }, balance)
      if (answer.kind !== 'result') return answer
      return { kind: 'result', value: { ...answer.value, currency: redact(answer.value.currency) } }
    },

    async services() {
      const answer = await ask({ action: 'services' }, services)
      if (answer.kind !== 'result') return answer
      const rows = answer.value.map((row) => service.safeParse(row))
      const readable = rows.flatMap((row) => (row.success ? [withoutKey(row.data)] : []))
      if (rows.length > 0 && readable.length === 0) {
        return {
          kind: 'failure',
          failure: 'wrong-shape',
          excerpt: excerptOf(JSON.stringify(answer.value[0]) ?? '', redact),
        }
      }
      return { kind: 'result', value: { services: readable, unreadable: rows.length - readable.length } }
    },

    add: (fields) => ask({ action: 'add', fields }, added),

    async status(order) {
      const answer = await ask({ action: 'status', order }, orderStatus)
      return answer.kind === 'result' ? { kind: 'result', value: cleaned(answer.value) } : answer
    },

    async statuses(orders) {
      if (orders.length > IDS_PER_CALL) throw new RangeError(`At most ${IDS_PER_CALL} orders in one request`)
      const answer = await ask({ action: 'status', orders }, byId)
      if (answer.kind !== 'result') return answer
      const bodies = new Map(Object.entries(answer.value))
      // A record takes any object: one whose only entry is an error speaks for the request, not for an order.
      const words = orders.some((order) => bodies.has(order)) ? undefined : errorWords(answer.value)
      if (words !== undefined) return refusal(words, 200, redact)
      return { kind: 'result', value: new Map(orders.map((order) => [order, listed(bodies.get(order))])) }
    },
  }
}
