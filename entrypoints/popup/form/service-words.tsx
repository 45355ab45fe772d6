import { priceWords } from '../../../components/price-words'
import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { readServiceType } from '../../../lib/orders/service-types'
import type { Service } from '../../../lib/panel-api/model'

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
