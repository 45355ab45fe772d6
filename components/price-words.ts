import { formatAmount, formatCount } from '../lib/format'
import { t } from '../lib/i18n'
import { type Amount, isEqual } from '../lib/money'
import type { Service } from '../lib/panel-api/model'
import { readServiceType, type ServiceType } from '../lib/panel-api/service-types'

const RATE_WORDS = {
  'per-thousand': 'rate_per_1000',
  once: 'rate_package',
  'per-post': 'rate_per_post',
} as const satisfies Record<ServiceType['price'], string>

/** What a service costs and for how much of it. Of a type that is not known only the panel's number can be told. */
export function priceWords({ rate, type }: Pick<Service, 'rate' | 'type'>, currency: string): string {
  const price = readServiceType(type)?.price
  return t(price ? RATE_WORDS[price] : 'rate_unknown', { rate: formatAmount(rate, currency) })
}

/** How much may be ordered and of what: pieces, lines, or pieces for each post; nothing for a package. */
export function limitWords({ min, max, type }: Pick<Service, 'min' | 'max' | 'type'>): string | undefined {
  const pieces = readServiceType(type)?.pieces
  if (pieces === 'none') return undefined
  const key =
    pieces === 'each-post' ? 'limits_per_post' : typeof pieces === 'object' ? 'limits_lines' : 'limits'
  return t(key, { min: formatCount(min), max: formatCount(max) })
}

/** Two amounts of one currency, or the one that both are. */
export const amountRange = (
  { min, max }: { readonly min: Amount; readonly max: Amount },
  currency: string,
): string =>
  isEqual(min, max)
    ? formatAmount(max, currency)
    : t('limits', { min: formatAmount(min, ''), max: formatAmount(max, currency) })
