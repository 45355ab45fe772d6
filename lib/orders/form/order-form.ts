import { type Amount, add, isLess, multiply, perThousand, subtract } from '../../money'
import type { FieldName } from '../../panel-api/field-names'
import type { AddFields, Service } from '../../panel-api/model'
import { DRIP_FEED_FIELDS, readServiceType, type ServiceType } from '../../panel-api/service-types'
import type { Draft } from './draft'
import { type Field, fieldOf } from './field-table'
import { type FieldProblem, type ReadField, readField, readLinkField } from './fields'

export type FormField = FieldName | 'service' | 'charge'

/** What is wrong at a field. `value` is the number or amount to name in the message. */
export interface FormProblem {
  readonly problem:
    | FieldProblem['problem']
    | 'service-missing'
    | 'service-gone'
    | 'service-type'
    /** In a page alone: of a list, whose orders are told apart by their links. */
    | 'service-no-link'
    | 'max-below-min'
    | 'funds'
    /** In a page alone: `value` links at once. */
    | 'link-several'
    /** In a page alone: a bare name, for a service that needs an address. */
    | 'link-name'
  readonly value?: string
}

export type FormProblems = Partial<Record<FormField, FormProblem>>

/** What each future post of a subscription may cost: from the smallest order to the largest. */
export interface PricePerPost {
  readonly min: Amount
  readonly max: Amount
}

/** A draft checked against a service and a balance: its cost, its problems, what would be sent. */
export interface ReadForm {
  readonly service: Service | undefined
  readonly type: ServiceType | undefined
  /** The fields to show, in form order. */
  readonly shownFields: readonly Field[]
  /** Total pieces over all runs; absent for a package, for a subscription and while it cannot be read. */
  readonly quantity: number | undefined
  readonly runs: number | undefined
  readonly interval: number | undefined
  /** The number in a field, or its number of lines, if it could be read. */
  readonly counts: Readonly<Partial<Record<FieldName, number>>>
  /** What is deducted from the balance when the order is placed: nothing yet for a subscription. */
  readonly charge: Amount | undefined
  readonly perPost: PricePerPost | undefined
  /** The maximum total cost of a subscription, if the number of its posts is limited. */
  readonly maxTotal: Amount | undefined
  readonly balanceAfter: Amount | undefined
  readonly problems: FormProblems
  /** The fields of the `add`, present only if there is no problem. */
  readonly fields: AddFields | undefined
}

/** Nothing was typed yet, which is no mistake until the user tries to order. */
export const isJustMissing = ({ problem }: FormProblem): boolean =>
  problem === 'empty' || problem === 'link-empty' || problem.endsWith('-missing')

/** Most panels do not say which services accept drip-feed; only an explicit no counts. */
export const canDripFeed = (service: Service | undefined): boolean =>
  service !== undefined && service.dripfeed !== false

/** The fields that a draft needs for its service's type, drip-feed and the choices made so far. */
function askedFields(draft: Draft, service: Service, type: ServiceType): readonly Field[] {
  const drips = draft.dripFeed && type.dripFeed && canDripFeed(service)
  return [...type.fields, ...(drips ? DRIP_FEED_FIELDS : [])]
    .filter(({ onlyIf }) => !onlyIf || draft[onlyIf.field] === onlyIf.is)
    .map(fieldOf)
}

type Reads = ReadonlyMap<FieldName, ReadField>

const countIn = (reads: Reads, name: FieldName): number | undefined => {
  const read = reads.get(name)
  return read && 'count' in read ? read.count : undefined
}

type Price = Pick<ReadForm, 'quantity' | 'charge' | 'perPost' | 'maxTotal'>

const NO_PRICE: Price = { quantity: undefined, charge: undefined, perPost: undefined, maxTotal: undefined }

/** What the posts of a subscription cost as they come: ordering it is free. */
function subscriptionPrice({ rate }: Service, reads: Reads): Price {
  const [least, most] = [countIn(reads, 'min'), countIn(reads, 'max')]
  if (least === undefined || most === undefined || most < least) return NO_PRICE
  const perPost = { min: perThousand(rate, String(least)), max: perThousand(rate, String(most)) }
  const posts = countIn(reads, 'posts')
  // Existing posts are ordered for like new ones.
  const old = reads.has('old_posts') ? countIn(reads, 'old_posts') : 0
  const isLimited = posts !== undefined && old !== undefined
  const maxTotal = isLimited ? multiply(perPost.max, add(String(posts), String(old))) : undefined
  return { quantity: undefined, charge: '0', perPost, maxTotal }
}

/** Total pieces, and what they cost. */
function priceOf(service: Service, type: ServiceType, reads: Reads): Price {
  if (type.pieces === 'none') return { ...NO_PRICE, charge: service.rate }
  if (type.pieces === 'each-post') return subscriptionPrice(service, reads)
  const each = countIn(reads, type.pieces === 'quantity' ? 'quantity' : type.pieces.linesOf)
  const runs = reads.has('runs') ? countIn(reads, 'runs') : 1
  if (each === undefined || runs === undefined) return NO_PRICE
  const charge = perThousand(service.rate, multiply(String(each), String(runs)))
  return { ...NO_PRICE, quantity: each * runs, charge }
}

/** Problems that involve several fields, or a field and the service together. */
function crossFieldProblems(
  { min, max }: Service,
  type: ServiceType,
  reads: Reads,
  quantity?: number,
): FormProblems {
  const problems: FormProblems = {}
  if (typeof type.pieces === 'object' && type.price === 'per-thousand') {
    const { linesOf } = type.pieces
    const lines = countIn(reads, linesOf)
    if (lines !== undefined && lines < min) problems[linesOf] = { problem: 'lines-below', value: String(min) }
    if (lines !== undefined && lines > max) problems[linesOf] = { problem: 'lines-above', value: String(max) }
  }
  const [least, most] = [countIn(reads, 'min'), countIn(reads, 'max')]
  if (least !== undefined && most !== undefined && most < least) problems.max = { problem: 'max-below-min' }
  // More pieces than a number can hold exactly could not be displayed and stored faithfully.
  if (quantity !== undefined && !Number.isSafeInteger(quantity)) problems.runs = { problem: 'not-a-number' }
  return problems
}

function serviceProblem(
  draft: Draft,
  services: ReadonlyMap<string, Service> | undefined,
  type: ServiceType | undefined,
): FormProblem | undefined {
  if (draft.serviceId === '') return { problem: 'service-missing' }
  const service = services?.get(draft.serviceId)
  if (services && !service) return { problem: 'service-gone' }
  return service && !type ? { problem: 'service-type', value: service.type } : undefined
}

/**
 * @param services the account's catalog, or `undefined` while it is not known
 * @param balance what the account holds, or `undefined` while it is not known
 * @param now milliseconds since 1970, against which dates are checked
 */
export function readForm(
  draft: Draft,
  services: ReadonlyMap<string, Service> | undefined,
  balance: Amount | undefined,
  now: number = Date.now(),
): ReadForm {
  const service = services?.get(draft.serviceId)
  const type = service && readServiceType(service.type)
  const shownFields = service && type ? askedFields(draft, service, type) : []
  const reads = new Map<FieldName, ReadField>()
  for (const field of shownFields) {
    const read = service && readField(field, draft[field.name], service, now)
    if (read) reads.set(field.name, read)
  }

  const price = service && type ? priceOf(service, type, reads) : NO_PRICE
  const problems: FormProblems =
    service && type ? crossFieldProblems(service, type, reads, price.quantity) : {}
  for (const [name, read] of reads) if ('problem' in read) problems[name] = read.problem
  const link = type ? undefined : readLinkField(draft.link)
  if (link && 'problem' in link) problems.link = link.problem
  const serviceTrouble = serviceProblem(draft, services, type)
  if (serviceTrouble) problems.service = serviceTrouble

  const { charge } = price
  const balanceAfter = charge !== undefined && balance !== undefined ? subtract(balance, charge) : undefined
  if (balanceAfter !== undefined && isLess(balanceAfter, '0')) {
    problems.charge = { problem: 'funds', value: multiply(balanceAfter, '-1') }
  }

  const isWhole = service !== undefined && charge !== undefined && Object.keys(problems).length === 0
  return {
    service,
    type,
    shownFields,
    ...price,
    runs: countIn(reads, 'runs'),
    interval: countIn(reads, 'interval'),
    counts: countsOf(reads),
    balanceAfter,
    problems,
    fields: isWhole ? toFields(service, reads) : undefined,
  }
}

function countsOf(reads: Reads): Partial<Record<FieldName, number>> {
  const counts: Partial<Record<FieldName, number>> = {}
  for (const [name, read] of reads) if ('count' in read && read.count !== undefined) counts[name] = read.count
  return counts
}

const toFields = (service: Service, reads: Reads): AddFields => ({
  service: service.id,
  ...Object.fromEntries([...reads].flatMap(([name, read]) => ('wire' in read ? [[name, read.wire]] : []))),
})
