import { type LinkProblem, linkProblem } from '../links/link'
import { type Amount, isLess, multiply, perThousand, subtract } from '../money'
import type { AddFields, Service } from '../panel-api/model'
import type { Draft } from './draft'
import { readWhole, type WholeProblem } from './quantity'
import { readServiceType, type ServiceType } from './service-types'

export type FormField = 'service' | 'link' | 'quantity' | 'comments' | 'runs' | 'interval' | 'charge'

/** What stands at a field. `value` is the number or amount that the sentence names. */
export interface FormProblem {
  readonly problem:
    | WholeProblem
    | `link-${LinkProblem}`
    | 'service-missing'
    | 'service-gone'
    | 'service-type'
    | 'below'
    | 'above'
    | 'comments-below'
    | 'comments-above'
    | 'comments-missing'
    | 'funds'
  readonly value?: string
}

export type FormProblems = Partial<Record<FormField, FormProblem>>

/** A draft, read against a service and a balance: what it would cost, what is wrong, what would be sent. */
export interface ReadForm {
  readonly service: Service | undefined
  readonly type: ServiceType | undefined
  /** Pieces in all runs; absent for a package or while it cannot be read. */
  readonly quantity: number | undefined
  readonly runs: number | undefined
  readonly interval: number | undefined
  readonly comments: readonly string[]
  readonly charge: Amount | undefined
  readonly balanceAfter: Amount | undefined
  readonly problems: FormProblems
  /** The fields of the `add`, present only where there is no problem. */
  readonly fields: AddFields | undefined
}

/** Most panels do not say which services take drip-feed; only a no is a no. */
export const mayDripFeed = (service: Service | undefined): boolean =>
  service !== undefined && service.dripfeed !== false

/** The comments as they are sent: one a line, without blank lines. */
export const commentLines = (typed: string): readonly string[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Read = { readonly value: number } | { readonly problem: FormProblem }

function readNumber(typed: string): Read {
  const read = readWhole(typed)
  if (read.kind === 'whole') return { value: read.value }
  return {
    problem:
      read.meant === undefined ? { problem: read.problem } : { problem: read.problem, value: read.meant },
  }
}

function readQuantity(draft: Draft, service: Service): Read {
  const read = readNumber(draft.quantity)
  if ('problem' in read) return read
  if (read.value < service.min) return { problem: { problem: 'below', value: String(service.min) } }
  if (read.value > service.max) return { problem: { problem: 'above', value: String(service.max) } }
  return read
}

function readComments(lines: readonly string[], service: Service): Read {
  if (lines.length === 0) return { problem: { problem: 'comments-missing' } }
  if (lines.length < service.min)
    return { problem: { problem: 'comments-below', value: String(service.min) } }
  if (lines.length > service.max)
    return { problem: { problem: 'comments-above', value: String(service.max) } }
  return { value: lines.length }
}

const numberIn = (read: Read | undefined): number | undefined =>
  read && 'value' in read ? read.value : undefined

function priceOf(service: Service, type: ServiceType, pieces: number | undefined): Amount | undefined {
  if (type.price === 'once') return service.rate
  return pieces === undefined ? undefined : perThousand(service.rate, String(pieces))
}

/**
 * @param services the account's catalogue, or `undefined` while it is not known
 * @param balance what the account holds, or `undefined` while it is not known
 */
export function readForm(
  draft: Draft,
  services: ReadonlyMap<string, Service> | undefined,
  balance: Amount | undefined,
): ReadForm {
  const service = services?.get(draft.serviceId)
  const type = service && readServiceType(service.type)
  const lines = commentLines(draft.comments)
  const problems: FormProblems = {}

  const link = linkProblem(draft.link)
  if (link) problems.link = { problem: `link-${link}` }
  if (draft.serviceId === '') problems.service = { problem: 'service-missing' }
  else if (services && !service) problems.service = { problem: 'service-gone' }
  else if (service && !type) problems.service = { problem: 'service-type', value: service.type }

  const hasRuns = draft.dripFeed && type?.dripFeed === true && mayDripFeed(service)
  const each = service && type && readPieces(draft, service, type, lines)
  const runs = hasRuns ? readNumber(draft.runs) : undefined
  const interval = hasRuns ? readNumber(draft.interval) : undefined
  const piecesField = type?.comments ? 'comments' : 'quantity'
  for (const [field, read] of [
    [piecesField, each],
    ['runs', runs],
    ['interval', interval],
  ] as const) {
    if (read && 'problem' in read) problems[field] = read.problem
  }

  const numbers = { each: numberIn(each), runs: numberIn(runs), interval: numberIn(interval) }
  const quantity = hasRuns ? totalOf(numbers.each, numbers.runs) : numbers.each
  // More pieces than a number can hold exactly would be charged for inexactly.
  if (quantity !== undefined && !Number.isSafeInteger(quantity)) problems.runs = { problem: 'not-a-number' }
  const charge = service && type && priceOf(service, type, quantity)
  const balanceAfter = charge !== undefined && balance !== undefined ? subtract(balance, charge) : undefined
  if (balanceAfter !== undefined && isLess(balanceAfter, '0')) {
    problems.charge = { problem: 'funds', value: multiply(balanceAfter, '-1') }
  }

  const isWhole = service !== undefined && charge !== undefined && Object.keys(problems).length === 0
  return {
    service,
    type,
    quantity,
    runs: numbers.runs,
    interval: numbers.interval,
    comments: lines,
    charge,
    balanceAfter,
    problems,
    fields: isWhole && type ? toFields(draft, service, type, lines, numbers) : undefined,
  }
}

function readPieces(
  draft: Draft,
  service: Service,
  type: ServiceType,
  lines: readonly string[],
): Read | undefined {
  if (type.quantity === 'none') return undefined
  return type.quantity === 'lines' ? readComments(lines, service) : readQuantity(draft, service)
}

const totalOf = (each: number | undefined, runs: number | undefined): number | undefined =>
  each === undefined || runs === undefined ? undefined : each * runs

/** The numbers go out as they were read and charged for, not as they were typed: `007` is 7. */
function toFields(
  draft: Draft,
  service: Service,
  type: ServiceType,
  lines: readonly string[],
  { each, runs, interval }: Readonly<Record<'each' | 'runs' | 'interval', number | undefined>>,
): AddFields {
  return {
    service: service.id,
    link: draft.link.trim(),
    ...(type.quantity === 'typed' ? { quantity: String(each) } : {}),
    ...(type.comments ? { comments: lines.join('\n') } : {}),
    ...(runs === undefined ? {} : { runs: String(runs), interval: String(interval) }),
  }
}
