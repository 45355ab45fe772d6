import { limitWords, priceWords } from '../../../components/price-words'
import { t } from '../../../lib/i18n'
import type { Service } from '../../../lib/panel-api/model'
import { readServiceType } from '../../../lib/panel-api/service-types'

interface Props {
  readonly service: Service
  readonly currency: string
}

/** Price and limits, then what may be asked for afterwards. */
export function ServiceFacts({ service, currency }: Props) {
  const { id, refill, cancel, dripfeed, type } = service
  return (
    <span class="facts small">
      <strong>
        <bdi>{priceWords(service, currency)}</bdi>
      </strong>
      <span class="amount">
        <bdi>{limitWords(service)}</bdi>
      </span>
      <span class="flags quiet">
        {!readServiceType(type) && <span class="warned">{t('type_unknown_flag')}</span>}
        {refill !== 'unknown' && <span>{t(refill ? 'refill_yes' : 'refill_no')}</span>}
        {cancel !== 'unknown' && <span>{t(cancel ? 'cancel_yes' : 'cancel_no')}</span>}
        {dripfeed === true && <span>{t('drip_feed')}</span>}
      </span>
      <span class="quiet">{t('service_id', id)}</span>
    </span>
  )
}
