import { formatAmount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Amount } from '../../lib/money'
import { readServiceType } from '../../lib/panel-api/service-types'

/** A written amount up to its second decimal, and what follows. */
const SECOND_DECIMAL = /^(.*\P{Nd}\p{Nd}{2})(\p{Nd}+)$/u

interface Props {
  readonly rate: Amount
  readonly currency: string
}

/** A price with all its digits, those past the second decimal quieter, and its currency small. */
export function ServicePrice({ rate, currency }: Props) {
  const number = formatAmount(rate, '')
  const [, head = number, rest] = SECOND_DECIMAL.exec(number) ?? []
  return (
    <bdi class="service-price amount">
      {head}
      {rest && <span class="rest">{rest}</span>}
      {currency && <span class="unit"> {currency}</span>}
    </bdi>
  )
}

const UNITS = { once: 'price_unit_package', 'per-post': 'price_unit_post' } as const

/** What a price is for, unless it is for 1000 pieces as nearly all are. */
export function unitText(type: string): string | undefined {
  const price = readServiceType(type)?.price
  if (price === 'per-thousand') return undefined
  return t(price ? UNITS[price] : 'price_unit_unknown')
}
