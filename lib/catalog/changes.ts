import { type Amount, isEqual } from '../money'
import type { Flag, Service } from '../panel-api/model'
import type { CatalogRecord } from './catalog'

/** The smallest and the largest quantity that a service takes. */
export interface QuantityLimits {
  readonly min: number
  readonly max: number
}

/**
 * A service that appeared or disappeared. `back`: it had disappeared, and the change is still on record. For one that
 * is gone, its last known data.
 */
export interface ListingChange {
  readonly kind: 'new' | 'gone' | 'back'
  readonly serviceId: string
  readonly name: string
  readonly category: string
  /** The panel's own name for the type. */
  readonly type: string
  readonly rate: Amount
}

/** How one service changed between two catalogs of an account. */
export type ServiceChange =
  | ListingChange
  /** `name` is the new name. */
  | { readonly kind: 'renamed'; readonly serviceId: string; readonly name: string; readonly from: string }
  | {
      readonly kind: 'rate'
      readonly serviceId: string
      readonly name: string
      readonly from: Amount
      readonly to: Amount
    }
  | {
      readonly kind: 'limits'
      readonly serviceId: string
      readonly name: string
      readonly from: QuantityLimits
      readonly to: QuantityLimits
    }
  | {
      readonly kind: 'refill' | 'cancel' | 'dripfeed'
      readonly serviceId: string
      readonly name: string
      readonly from: Flag
      readonly to: Flag
    }

/** What one sync of the services changed; there is no record when nothing changed. */
export interface CatalogChanges {
  readonly panelId: string
  /** When the newer catalog arrived, in milliseconds since 1970. */
  readonly at: number
  /** The currency of its rates. */
  readonly currency: string
  /**
   * The previous currency, if it was different: then no rate changes are recorded, since the two cannot be compared.
   */
  readonly currencyBefore?: string | undefined
  readonly changes: readonly ServiceChange[]
}

const byId = (services: readonly Service[]): ReadonlyMap<string, Service> =>
  new Map(services.map((service) => [service.id, service]))

const FLAGS = ['refill', 'cancel', 'dripfeed'] as const

/** The differences of a service that both catalogs have. */
function differences(was: Service, is: Service, isSameCurrency: boolean): readonly ServiceChange[] {
  const [serviceId, name] = [is.id, is.name]
  const changes: ServiceChange[] = []
  if (was.name !== name) changes.push({ kind: 'renamed', serviceId, name, from: was.name })
  if (isSameCurrency && was.rate !== is.rate && !isEqual(was.rate, is.rate)) {
    changes.push({ kind: 'rate', serviceId, name, from: was.rate, to: is.rate })
  }
  if (was.min !== is.min || was.max !== is.max) {
    const [from, to] = [was, is].map(({ min, max }) => ({ min, max })) as [QuantityLimits, QuantityLimits]
    changes.push({ kind: 'limits', serviceId, name, from, to })
  }
  for (const kind of FLAGS) {
    const [from, to] = [was[kind], is[kind]]
    // A panel that starts or stops stating it has not changed the service.
    if (from !== to && from !== 'unknown' && to !== 'unknown') {
      changes.push({ kind, serviceId, name, from, to })
    }
  }
  return changes
}

/**
 * How each service changed between two catalogs: in the newer one's order, removed services last. A service is
 * identified by its id; if it is listed twice the last row counts, as it does when ordering.
 * @param isSameCurrency if false, rate changes are omitted, since the two cannot be compared
 */
export function diffServices(
  before: readonly Service[],
  after: readonly Service[],
  isSameCurrency = true,
): readonly ServiceChange[] {
  const [old, current] = [byId(before), byId(after)]
  const whole = (kind: 'new' | 'gone', { id, name, category, type, rate }: Service): ListingChange => ({
    kind,
    serviceId: id,
    name,
    category,
    type,
    rate,
  })
  const changed = [...current.values()].flatMap((is) => {
    const was = old.get(is.id)
    return was ? differences(was, is, isSameCurrency) : whole('new', is)
  })
  const gone = [...old.values()].filter(({ id }) => !current.has(id))
  return [...changed, ...gone.map((was) => whole('gone', was))]
}

/**
 * What a catalog changed, or `undefined` if nothing that is recorded changed. When the currency changed, only that is
 * recorded of rates; an unknown currency counts as the same.
 */
export function changesBetween(before: CatalogRecord, after: CatalogRecord): CatalogChanges | undefined {
  const { panelId, at, currency = '' } = after
  const isSameCurrency = !before.currency || !currency || before.currency === currency
  const changes = diffServices(before.services, after.services, isSameCurrency)
  if (isSameCurrency) return changes.length === 0 ? undefined : { panelId, at, currency, changes }
  return { panelId, at, currency, currencyBefore: before.currency, changes }
}

/**
 * The changes, with each new service that is known from before marked as `back`.
 * @param kept the earlier changes, oldest first
 */
export function markReturns(
  changes: readonly ServiceChange[],
  kept: readonly Pick<CatalogChanges, 'changes'>[],
): readonly ServiceChange[] {
  const gone = new Set<string>()
  for (const { kind, serviceId } of kept.flatMap((record) => record.changes)) {
    if (kind === 'gone') gone.add(serviceId)
  }
  return changes.map((change) =>
    change.kind === 'new' && gone.has(change.serviceId) ? { ...change, kind: 'back' } : change,
  )
}
