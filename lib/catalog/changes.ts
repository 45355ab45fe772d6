import { type Amount, isEqual } from '../money'
import type { Flag, Service } from '../panel-api/model'
import type { CatalogueRecord } from './catalogue'

/** The smallest and the largest quantity that a service takes. */
export interface QuantityLimits {
  readonly min: number
  readonly max: number
}

/**
 * A service that came or went. `back`: it was gone, and that is still remembered. Of one that is gone, what was last
 * known of it.
 */
export interface ListingChange {
  readonly kind: 'new' | 'gone' | 'back'
  readonly serviceId: string
  readonly name: string
  readonly category: string
  /** The panel's own word for it. */
  readonly type: string
  readonly rate: Amount
}

/** What became of one service between two catalogues of an account. */
export type ServiceChange =
  | ListingChange
  /** `name` is the new one. */
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

/** What one fetching of the services changed; there is none where it changed nothing. */
export interface CatalogueChanges {
  readonly panelId: string
  /** When the newer catalogue came, in milliseconds since 1970. */
  readonly at: number
  /** The currency of its rates. */
  readonly currency: string
  /** The one before, where it was another: then no rates are told, since none can be compared. */
  readonly currencyBefore?: string | undefined
  readonly changes: readonly ServiceChange[]
}

const byId = (services: readonly Service[]): ReadonlyMap<string, Service> =>
  new Map(services.map((service) => [service.id, service]))

const FLAGS = ['refill', 'cancel', 'dripfeed'] as const

/** What is different of a service that both catalogues have. */
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
    // A panel that begins or ceases to say it has not changed the service.
    if (from !== to && from !== 'unknown' && to !== 'unknown') {
      changes.push({ kind, serviceId, name, from, to })
    }
  }
  return changes
}

/**
 * What became of each service between two catalogues: in the newer one's order, those that are gone last. A service
 * is known by its id; of one that is listed twice the last row counts, as it does when it is ordered.
 * @param isSameCurrency otherwise no rates are told, since none can be compared
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
 * What a catalogue changed, or `undefined` where it changed nothing that is told. Of rates in another currency that
 * they are is told, and nothing else; a currency that was not known, or is not, is taken for the same.
 */
export function changesBetween(
  before: CatalogueRecord,
  after: CatalogueRecord,
): CatalogueChanges | undefined {
  const { panelId, at, currency = '' } = after
  const isSameCurrency = !before.currency || !currency || before.currency === currency
  const changes = diffServices(before.services, after.services, isSameCurrency)
  if (isSameCurrency) return changes.length === 0 ? undefined : { panelId, at, currency, changes }
  return { panelId, at, currency, currencyBefore: before.currency, changes }
}

/**
 * The changes, with each new service that is known to have been there told as `back`.
 * @param kept the changes before them, oldest first
 */
export function tellReturns(
  changes: readonly ServiceChange[],
  kept: readonly Pick<CatalogueChanges, 'changes'>[],
): readonly ServiceChange[] {
  const gone = new Set<string>()
  for (const { kind, serviceId } of kept.flatMap((record) => record.changes)) {
    if (kind === 'gone') gone.add(serviceId)
  }
  return changes.map((change) =>
    change.kind === 'new' && gone.has(change.serviceId) ? { ...change, kind: 'back' } : change,
  )
}
