import type { Reading } from '../../lib/catalog/reading/reading'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { OwnRecord } from '../../lib/orders/ledger/record'
import type { Service } from '../../lib/panel-api/model'
import { readServiceType } from '../../lib/panel-api/service-types'
import { limitWords, priceWords } from '../price-words'
import { costWords, notTakenWords } from './quantity-words'
import { refillWords } from './reading-words'
import { recordWords } from './record-words'

interface Props {
  readonly service: Service
  readonly currency: string
  /** What the service's texts state; without it only the panel's own flags are told. */
  readonly reading?: Reading
  /** How many pieces the person wants, where that is known. */
  readonly quantity?: number | undefined
  readonly record?: OwnRecord | undefined
}

/** Price and limits, what may be asked for afterwards, and the person's own record with it. */
export function ServiceFacts({ service, currency, reading, quantity, record }: Props) {
  const { id, cancel, dripfeed, type } = service
  const notTaken = notTakenWords(service, quantity)
  const costs = notTaken ?? costWords(service, currency, quantity)
  const refill = refillWords(service, reading)
  return (
    <span class="facts small">
      <span class="prices">
        <strong>
          <bdi>{priceWords(service, currency)}</bdi>
        </strong>
        {costs && (
          <span class={notTaken ? 'warned' : 'cost'}>
            <bdi>{costs}</bdi>
          </span>
        )}
      </span>
      <span class={notTaken ? 'amount warned' : 'amount'}>
        <bdi>{limitWords(service)}</bdi>
      </span>
      <span class="flags quiet">
        {!readServiceType(type) && <span class="warned">{t('type_unknown_flag')}</span>}
        {refill && <span>{refill}</span>}
        {cancel !== 'unknown' && <span>{t(cancel ? 'cancel_yes' : 'cancel_no')}</span>}
        {dripfeed === true && <span>{t('drip_feed')}</span>}
      </span>
      <span class="quiet service-number">{t('service_id', { number: id })}</span>
      {record && <span class="record">{beside(...recordWords(record))}</span>}
    </span>
  )
}
