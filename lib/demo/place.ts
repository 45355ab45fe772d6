import Big from 'big.js'
import { isLess, multiply, subtract } from '../money'
import type { DemoService } from './catalog'
import type { DemoOrder } from './order-progress'
import {
  type Checked,
  demoType,
  fieldsProblem,
  given,
  isLink,
  linesOf,
  piecesProblem,
  subscriptionOf,
  wholeNumber,
} from './order-types'
import { deriveSeed, seededRandom } from './random'
import { type Answer, type DemoState, type Question, refusal } from './state'

/** Keeps runs × quantity far below 2^53, so that counts stay exact. */
const MAX_RUNS = 10_000

function dripOf(service: DemoService, fields: Question['fields']): Checked<DemoOrder['drip']> {
  const asked = { runs: given(fields, 'runs'), interval: given(fields, 'interval') }
  if (asked.runs === '' && asked.interval === '') return { value: null }
  if (!service.dripfeed) return { error: 'Service does not support Dripfeed' }
  if (asked.runs === '') return { error: 'runs is required' }
  if (asked.interval === '') return { error: 'interval time is required' }
  const runs = wholeNumber(asked.runs) ?? 0
  const interval = wholeNumber(asked.interval) ?? 0
  const inRange = runs >= 1 && runs <= MAX_RUNS && interval >= 1 && interval <= MAX_RUNS
  return inRange ? { value: { runs, interval } } : { error: 'Incorrect request' }
}

/** Pieces of one run, within the service's limits; a package has a fixed size, a subscription none of its own. */
function piecesOf(service: DemoService, fields: Question['fields']): Checked<number> {
  const { counts } = demoType(service.type)
  if (counts === 'posts') return { value: 0 }
  if (counts === 'package') return { value: service.size }
  // No quantity at all counts as below the minimum, as panels answer it.
  const pieces =
    counts === 'quantity'
      ? wholeNumber(given(fields, 'quantity') || '0')
      : linesOf(fields[counts] ?? '').length
  if (pieces === undefined) return { error: 'Incorrect request' }
  const reason = piecesProblem(service, pieces, pieces)
  return reason === undefined ? { value: pieces } : { error: reason }
}

/** Rates are per 1000 pieces, or per package, a piece of which costs an exact share. */
const unitPrice = (service: DemoService): string =>
  demoType(service.type).counts === 'package'
    ? new Big(service.rate).div(String(service.size)).toFixed()
    : multiply(service.rate, '0.001')

/** The lines that were ordered, of a type that has comments. */
function commentsOf(service: DemoService, fields: Question['fields']): readonly string[] {
  const { counts, wants } = demoType(service.type)
  return counts === 'comments' || wants.comments !== undefined ? linesOf(fields.comments ?? '') : []
}

/** Everything that a type requires, and the number of pieces; the panel reports the first problem. */
function readAdd(
  service: DemoService,
  { fields, now }: Question,
): Checked<Pick<DemoOrder, 'link' | 'quantity' | 'comments' | 'drip' | 'subscription'>> {
  const isSubscription = demoType(service.type).counts === 'posts'
  const link = isSubscription ? '' : given(fields, 'link')
  if (!isSubscription && !isLink(link)) return { error: 'Incorrect link' }
  const reason = fieldsProblem(service.type, fields)
  if (reason !== undefined) return { error: reason }
  const pieces = piecesOf(service, fields)
  if ('error' in pieces) return pieces
  const drip = dripOf(service, fields)
  if ('error' in drip) return drip
  const quantity = pieces.value * (drip.value?.runs ?? 1)
  const read = { link, quantity, comments: commentsOf(service, fields), drip: drip.value }
  if (!isSubscription) return { value: read }
  const subscription = subscriptionOf(service, fields, now)
  return 'error' in subscription ? subscription : { value: { ...read, subscription: subscription.value } }
}

/**
 * The documented `add`: returns `{order}` and deducts the price at once, or an `{error}` with nothing changed. Two
 * orders for one link are both accepted: an accidental duplicate must be visible.
 */
export function place(state: DemoState, question: Question, services: readonly DemoService[]): Answer {
  const refuse = (error: string): Answer => ({ state, body: refusal(error) })
  const { key: _, action: __, ...fields } = question.fields
  const service = services.find(({ id }) => id === given(fields, 'service'))
  if (service === undefined) return refuse('Incorrect service ID')
  const read = readAdd(service, question)
  if ('error' in read) return refuse(read.error)

  const unit = unitPrice(service)
  const charge = multiply(unit, String(read.value.quantity))
  if (isLess(state.balance, charge)) return refuse('Not enough funds on balance')

  const luck = deriveSeed(state.seed, state.nextOrder)
  const order: DemoOrder = {
    id: String(state.nextOrder),
    service: service.id,
    fields,
    ...read.value,
    unit,
    charge,
    placed: question.now,
    startCount: String(seededRandom(luck ^ 0x3c).int(0, 9_999)),
    refill: service.refill,
    cancel: service.cancel,
    luck,
    canceling: null,
    outcome: null,
  }
  return {
    state: {
      ...state,
      balance: subtract(state.balance, charge),
      nextOrder: state.nextOrder + 1,
      orders: [...state.orders, order],
    },
    body: { order: state.nextOrder },
  }
}
