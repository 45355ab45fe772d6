import Big from 'big.js'
import { isLess, multiply, subtract } from '../money'
import type { DemoService } from './catalogue'
import type { DemoOrder } from './order-progress'
import { deriveSeed, seededRandom } from './random'
import { type Answer, type DemoState, type Question, refusal } from './state'

type Checked<T> = { readonly error: string } | { readonly value: T }

/** Keeps runs × quantity far below 2^53, so that counts stay exact. */
const MOST_RUNS = 10_000

const wholeNumber = (text: string): number | undefined => (/^\d{1,10}$/.test(text) ? Number(text) : undefined)

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Panels want the address of a page in full. */
const isLink = (link: string): boolean => /^https?:\/\/\S+$/i.test(link) && URL.canParse(link)

function dripOf(service: DemoService, fields: Question['fields']): Checked<DemoOrder['drip']> {
  // Forms send the fields that a person left empty, too.
  const given = { runs: fields.runs?.trim() ?? '', interval: fields.interval?.trim() ?? '' }
  if (given.runs === '' && given.interval === '') return { value: null }
  if (!service.dripfeed) return { error: 'Service does not support Dripfeed' }
  if (given.runs === '') return { error: 'runs is required' }
  if (given.interval === '') return { error: 'interval time is required' }
  const runs = wholeNumber(given.runs) ?? 0
  const interval = wholeNumber(given.interval) ?? 0
  const inRange = runs >= 1 && runs <= MOST_RUNS && interval >= 1 && interval <= MOST_RUNS
  return inRange ? { value: { runs, interval } } : { error: 'Incorrect request' }
}

/** Pieces of one run, within the service's limits; a Package has one size. */
function piecesOf(service: DemoService, fields: Question['fields'], comments: number): Checked<number> {
  if (service.type === 'Package') return { value: service.size }
  const asked = fields.quantity?.trim() ?? ''
  // No quantity at all is one below the minimum, as panels answer it.
  const pieces = service.type === 'Custom Comments' ? comments : wholeNumber(asked === '' ? '0' : asked)
  if (pieces === undefined) return { error: 'Incorrect request' }
  if (pieces < service.min) return { error: `Quantity less than minimal ${service.min}` }
  if (pieces > service.max) return { error: `Quantity more than maximum ${service.max}` }
  return { value: pieces }
}

/** Rates are per 1000 pieces, and per Package for a Package, whose piece has an exact share of it. */
const unitPrice = (service: DemoService): string =>
  service.type === 'Package'
    ? new Big(service.rate).div(String(service.size)).toFixed()
    : multiply(service.rate, '0.001')

/**
 * The documented `add`: `{order}` and the price taken from the balance at once, or an `{error}` and
 * nothing changed. Two orders for one link are both taken: whether someone ordered twice must be visible.
 */
export function place(state: DemoState, { fields, now }: Question, services: readonly DemoService[]): Answer {
  const refuse = (error: string): Answer => ({ state, body: refusal(error) })
  const service = services.find(({ id }) => id === fields.service?.trim())
  if (service === undefined) return refuse('Incorrect service ID')
  const link = fields.link?.trim() ?? ''
  if (!isLink(link)) return refuse('Incorrect link')
  const comments = service.type === 'Custom Comments' ? linesOf(fields.comments ?? '') : []
  const pieces = piecesOf(service, fields, comments.length)
  if ('error' in pieces) return refuse(pieces.error)
  const drip = dripOf(service, fields)
  if ('error' in drip) return refuse(drip.error)

  const quantity = pieces.value * (drip.value?.runs ?? 1)
  const unit = unitPrice(service)
  const charge = multiply(unit, String(quantity))
  if (isLess(state.balance, charge)) return refuse('Not enough funds on balance')

  const luck = deriveSeed(state.seed, state.nextOrder)
  const order: DemoOrder = {
    id: String(state.nextOrder),
    service: service.id,
    link,
    quantity,
    comments,
    drip: drip.value,
    unit,
    charge,
    placed: now,
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
