import { formatAmount, formatCount } from '../lib/format'
import { t } from '../lib/i18n'
import { type Amount, isEqual } from '../lib/money'
import type { Service } from '../lib/panel-api/model'
import { readServiceType, type ServiceType } from '../lib/panel-api/service-types'

const RATE_KEYS = {
  'per-thousand': 'rate_per_1000',
  once: 'rate_package',
  'per-post': 'rate_per_post',
} as const satisfies Record<ServiceType['price'], string>

/** What a service costs, and for how many pieces. For an unknown type only the panel's number can be shown. */
export function priceText({ rate, type }: Pick<Service, 'rate' | 'type'>, currency: string): string {
  const price = readServiceType(type)?.price
  return t(price ? RATE_KEYS[price] : 'rate_unknown', { rate: formatAmount(rate, currency) })
}

/** How much may be ordered, and of what: pieces, lines, or pieces per post; nothing for a package. */
export function limitText({ min, max, type }: Pick<Service, 'min' | 'max' | 'type'>): string | undefined {
  const pieces = readServiceType(type)?.pieces
  if (pieces === 'none') return undefined
  const key =
    pieces === 'each-post' ? 'limits_per_post' : typeof pieces === 'object' ? 'limits_lines' : 'limits'
  return t(key, { min: formatCount(min), max: formatCount(max) })
}

/** A range of amounts in one currency, or one amount if both are the same. */
export const amountRange = (
  { min, max }: { readonly min: Amount; readonly max: Amount },
  currency: string,
): string =>
  isEqual(min, max)
    ? formatAmount(max, currency)
    : t('limits', { min: formatAmount(min, ''), max: formatAmount(max, currency) })
