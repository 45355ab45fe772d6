import type * as z from 'zod/mini'
import { decode, errorWords, excerptOf, refusal } from './answer'
import type { AddFields, Answer, Balance, OrderStatus, Refusal, Service } from './model'
import { redactor } from './redact'
import { type Call, IDS_PER_CALL, isWrite, toForm } from './request'
import { added, balance, orderStatus, service, services, statusesOf } from './schemas'
import { failure, isFailure, type Transport } from './transport'

/** Milliseconds that each action may take. A catalogue can be 5 MB; an `add` is worth waiting for. */
const TIMEOUTS = { balance: 15_000, services: 60_000, status: 25_000, add: 45_000 } as const

const LONGEST_TEXT = 2000
const LONGEST_CURRENCY = 12

/** Keys have dozens of characters; what is shorter could stand in an id by chance. */
const SHORTEST_KEY_LIKE_ID = 12

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
  /** As a `rehearsal` it goes out as an `add` would and so finds the way that works, with nothing at stake. */
  balance(options?: { readonly rehearsal: boolean }): Promise<Answer<Balance>>
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

/** What cannot be written as JSON (nested without end) is no excerpt either. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

/** Speaks the documented API (`key` + `action`) through a transport. */
export function panelClient({ key, transport, timeouts = TIMEOUTS }: ClientOptions): PanelClient {
  const redact = redactor(key)
  /** Before it is cut, so that no half of a key is left at the end. */
  const clean = (text: string, longest = LONGEST_TEXT) => redact(text).slice(0, longest)
  /** An id is kept as it came, so one that is the key must not be taken for an id. */
  const isKey = (id: string) => key.length >= SHORTEST_KEY_LIKE_ID && redact(id) !== id

  async function ask<T>(call: Call, schema: z.ZodMiniType<T>, asWrite = isWrite(call)): Promise<Answer<T>> {
    const send = asWrite ? transport.write : transport.read
    const outcome = await send(toForm(call, key), timeouts[call.action])
    return isFailure(outcome) ? outcome : decode(outcome, schema, redact)
  }

  const withoutKey = (row: Service): Service => ({
    ...row,
    name: clean(row.name),
    type: clean(row.type),
    category: clean(row.category),
    description: clean(row.description),
  })

  const cleaned = (status: OrderStatus): OrderStatus => ({
    ...status,
    words: clean(status.words),
    currency: clean(status.currency, LONGEST_CURRENCY),
  })

  function listed(body: unknown): ListedStatus {
    const words = typeof body === 'string' ? body : errorWords(body)
    const parsed = orderStatus.safeParse(body)
    if (parsed.success) return { kind: 'result', value: cleaned(parsed.data) }
    return words === undefined ? { kind: 'unanswered' } : refusal(words, 200, redact)
  }

  return {
    async balance({ rehearsal } = { rehearsal: false }) {
      const answer = await ask({ action: 'balance' }, balance, rehearsal)
      if (answer.kind !== 'result') return answer
      const currency = clean(answer.value.currency, LONGEST_CURRENCY)
      return { kind: 'result', value: { ...answer.value, currency } }
    },

    async services() {
      const answer = await ask({ action: 'services' }, services)
      if (answer.kind !== 'result') return answer
      const rows = answer.value.map((row) => service.safeParse(row))
      const readable = rows.flatMap((row) =>
        row.success && !isKey(row.data.id) ? [withoutKey(row.data)] : [],
      )
      if (rows.length > 0 && readable.length === 0) {
        return {
          kind: 'failure',
          failure: 'wrong-shape',
          excerpt: excerptOf(jsonOf(answer.value[0]), redact),
        }
      }
      return { kind: 'result', value: { services: readable, unreadable: rows.length - readable.length } }
    },

    async add(fields) {
      const answer = await ask({ action: 'add', fields }, added)
      return answer.kind === 'result' && isKey(answer.value) ? failure('wrong-shape') : answer
    },

    async status(order) {
      const answer = await ask({ action: 'status', order }, orderStatus)
      return answer.kind === 'result' ? { kind: 'result', value: cleaned(answer.value) } : answer
    },

    async statuses(orders) {
      if (orders.length > IDS_PER_CALL) throw new RangeError(`At most ${IDS_PER_CALL} orders in one request`)
      const answer = await ask({ action: 'status', orders }, statusesOf(orders))
      if (answer.kind !== 'result') return answer
      const bodies = new Map(Object.entries(answer.value))
      return { kind: 'result', value: new Map(orders.map((order) => [order, listed(bodies.get(order))])) }
    },
  }
}
