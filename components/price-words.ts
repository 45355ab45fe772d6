import { formatAmount } from '../lib/format'
import { t } from '../lib/i18n'
import { readServiceType } from '../lib/orders/service-types'
import type { Service } from '../lib/panel-api/model'

/** What a service costs: per 1000 pieces, or once for a package. */
export const priceWords = ({ rate, type }: Pick<Service, 'rate' | 'type'>, currency: string): string =>
  t(readServiceType(type)?.price === 'once' ? 'rate_package' : 'rate_per_1000', formatAmount(rate, currency))
