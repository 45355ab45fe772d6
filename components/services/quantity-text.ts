import { acceptsQuantity } from '../../lib/catalog/filters'
import { priceKindOf } from '../../lib/catalog/sort'
import { formatAmount, formatCount } from '../../lib/format'
import { t } from '../../lib/i18n'
import { perThousand } from '../../lib/money'
import type { Service } from '../../lib/panel-api/model'

type Priced = Pick<Service, 'min' | 'max' | 'rate' | 'type'>

/** The cost of a quantity, or `undefined` if the service is not sold by the piece or not in that quantity. */
export function costText(
  service: Priced,
  currency: string,
  quantity: number | undefined,
): string | undefined {
  // The cost of 1000 is the price itself.
  if (quantity === undefined || quantity === 1000) return undefined
  if (priceKindOf(service.type) !== 'per-thousand') return undefined
  if (!acceptsQuantity(service, quantity)) return undefined
  const cost = perThousand(service.rate, String(quantity))
  return t('quantity_costs', { quantity: formatCount(quantity), amount: formatAmount(cost, currency) })
}

/** Says that a service cannot be ordered in a quantity; `undefined` if it can. */
export const quantityProblemText = (service: Priced, quantity: number | undefined): string | undefined =>
  quantity === undefined || priceKindOf(service.type) !== 'per-thousand' || acceptsQuantity(service, quantity)
    ? undefined
    : t('quantity_not_taken', { quantity: formatCount(quantity) })
