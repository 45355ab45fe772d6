import type { ServiceTraits } from '../../lib/catalog/traits/service-traits'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'
import type { Service } from '../../lib/panel-api/model'
import { readServiceType } from '../../lib/panel-api/service-types'
import { limitText, priceText } from '../price-text'
import { costText, quantityProblemText } from './quantity-text'
import { trackRecordText } from './track-record-text'
import { refillText } from './traits-text'

interface Props {
  readonly service: Service
  readonly currency: string
  /** What the service's texts state; without it only the panel's own flags are shown. */
  readonly traits?: ServiceTraits
  /** How many pieces the user wants, if known. */
  readonly quantity?: number | undefined
  readonly record?: TrackRecord | undefined
}

/** Price and limits, what may be requested afterwards, and the user's own track record with it. */
export function ServiceFacts({ service, currency, traits, quantity, record }: Props) {
  const { id, cancel, dripfeed, type } = service
  const notTaken = quantityProblemText(service, quantity)
  const costs = notTaken ?? costText(service, currency, quantity)
  const refill = refillText(service, traits)
  return (
    <span class="facts small">
      <span class="prices">
        <strong>
          <bdi>{priceText(service, currency)}</bdi>
        </strong>
        {costs && (
          <span class={notTaken ? 'warned' : 'cost'}>
            <bdi>{costs}</bdi>
          </span>
        )}
      </span>
      <span class={notTaken ? 'amount warned' : 'amount'}>
        <bdi>{limitText(service)}</bdi>
      </span>
      <span class="flags quiet">
        {!readServiceType(type) && <span class="warned">{t('type_unknown_flag')}</span>}
        {refill && <span>{refill}</span>}
        {cancel !== 'unknown' && <span>{t(cancel ? 'cancel_yes' : 'cancel_no')}</span>}
        {dripfeed === true && <span>{t('drip_feed')}</span>}
      </span>
      <span class="quiet service-number">{t('service_id', { number: id })}</span>
      {record && <span class="record">{beside(...trackRecordText(record))}</span>}
    </span>
  )
}
