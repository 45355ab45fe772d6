import { answerCancel, answerRefill, answerRefillStatus } from './aftercare'
import type { DemoService } from './catalog'
import { place } from './place'
import { settle } from './settle'
import { type Answer, type DemoState, type Question, refusal, wireId } from './state'
import { answerStatus } from './status'

export type { DemoState } from './state'

/** The documents' example balance, so that the demo starts as they do. */
export const STARTING_BALANCE = '100.84292'

export function newDemoState(seed: number): DemoState {
  return {
    seed,
    balance: STARTING_BALANCE,
    currency: 'USD',
    nextOrder: 23501,
    nextRefill: 1,
    orders: [],
    refills: [],
  }
}

export interface DemoReply {
  /** To be stored for the next question, refusals included: time has passed and orders may have ended. */
  readonly state: DemoState
  /** HTTP. Always 200: the documented panels refuse in the body. */
  readonly status: number
  /** A JSON value: the documented answer or `{error}`. */
  readonly body: unknown
}

export interface DemoOptions {
  readonly key: string
  /** What is on sale; only `services` and `add` look at it. */
  readonly services: readonly DemoService[]
}

/** The documented fields in their order, and the `dripfeed` flag that many panels add. */
function answerServices(services: readonly DemoService[]): unknown {
  return services.map((service) => ({
    service: wireId(service.id),
    name: service.name,
    type: service.type,
    category: service.category,
    rate: service.rate,
    min: String(service.min),
    max: String(service.max),
    refill: service.refill,
    cancel: service.cancel,
    dripfeed: service.dripfeed,
  }))
}

function answer(state: DemoState, question: Question, options: DemoOptions): Answer {
  const { fields } = question
  const { key, services } = options
  if (fields.key !== key) return { state, body: refusal('Invalid API key') }
  switch (fields.action) {
    case 'services':
      return { state, body: answerServices(services) }
    case 'add':
      return place(state, question, services)
    case 'status':
      return { state, body: answerStatus(state, question) }
    case 'refill':
      return answerRefill(state, question)
    case 'refill_status':
      return answerRefillStatus(state, question)
    case 'cancel':
      return answerCancel(state, question)
    case 'balance':
      return { state, body: { balance: state.balance, currency: state.currency } }
    default:
      return { state, body: refusal('Incorrect request') }
  }
}

/**
 * Answers one POST of the documented API as the simulated panel.
 * @param fields the decoded form, `key` and `action` among them
 * @param now the panel's clock, milliseconds since 1970
 */
export function answerDemo(
  state: DemoState,
  fields: Readonly<Record<string, string>>,
  now: number,
  options: DemoOptions,
): DemoReply {
  const { state: after, body } = answer(settle(state, now), { fields, now }, options)
  return { state: after, status: 200, body }
}
