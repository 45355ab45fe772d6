import { formatAmount, formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { readServiceType } from '../../../lib/orders/service-types'
import type { Service } from '../../../lib/panel-api/model'

/** What a service costs: per 1000 pieces, or once for a package. */
export const priceWords = ({ rate, type }: Service, currency: string): string =>
  t(readServiceType(type)?.price === 'once' ? 'rate_package' : 'rate_per_1000', formatAmount(rate, currency))

/** Price and limits, then what may be asked for afterwards. */
export function ServiceFacts({
  service,
  currency,
}: {
  readonly service: Service
  readonly currency: string
}) {
  const { id, min, max, refill, cancel, dripfeed, type } = service
  const isPackage = readServiceType(type)?.quantity === 'none'
  return (
    <span class="facts small">
      <strong class="amount">{priceWords(service, currency)}</strong>
      {isPackage ? <span /> : <span class="amount">{t('limits', formatCount(min), formatCount(max))}</span>}
      <span class="flags quiet">
        {refill !== 'unknown' && <span>{t(refill ? 'refill_yes' : 'refill_no')}</span>}
        {cancel !== 'unknown' && <span>{t(cancel ? 'cancel_yes' : 'cancel_no')}</span>}
        {dripfeed === true && <span>{t('drip_feed')}</span>}
      </span>
      <span class="quiet">{t('service_id', id)}</span>
    </span>
  )
}
