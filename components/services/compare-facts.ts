import type { Entry } from '../../lib/catalog/entry'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'
import { limitText, priceText } from '../price-text'
import { costText, quantityProblemText } from './quantity-text'
import { trackRecordText } from './track-record-text'
import { countryText, deliversText, qualityText, refillText, speedText, startText } from './traits-text'

/** A compared service, with the data that is not in the catalog. */
export interface Compared {
  readonly entry: Entry
  readonly panelName: string
  readonly record: TrackRecord | undefined
}

/** One fact of each service, in order; empty if it is not stated. */
export interface ComparedFact {
  readonly label: string
  readonly values: readonly (string | undefined)[]
}

/** Services fact by fact, without facts that none of them states. Prices stay in their own currencies. */
export function comparedFacts(
  all: readonly Compared[],
  quantity: number | undefined,
): readonly ComparedFact[] {
  const facts: readonly (readonly [string, (one: Compared) => string | undefined])[] = [
    [t('compare_price'), ({ entry }) => priceText(entry.service, entry.currency)],
    [
      t('compare_cost'),
      ({ entry }) =>
        costText(entry.service, entry.currency, quantity) ?? quantityProblemText(entry.service, quantity),
    ],
    [t('compare_limits'), ({ entry }) => limitText(entry.service)],
    [t('compare_record'), ({ record }) => record && beside(...trackRecordText(record))],
    [t('compare_refill'), ({ entry }) => refillText(entry.service, entry.traits)],
    [t('compare_cancel'), ({ entry }) => flagText(entry.service.cancel, 'cancel_yes', 'cancel_no')],
    [t('drip_feed'), ({ entry }) => flagText(entry.service.dripfeed, 'drip_feed_yes', 'drip_feed_no')],
    [t('filter_delivers'), ({ entry }) => entry.traits.delivers && deliversText(entry.traits.delivers)],
    [t('compare_start'), ({ entry }) => startText(entry.traits)],
    [t('compare_speed'), ({ entry }) => speedText(entry.traits)],
    [t('compare_country'), ({ entry }) => countryText(entry.traits)],
    [t('compare_quality'), ({ entry }) => qualityText(entry.traits)],
    [t('compare_type'), ({ entry }) => entry.service.type || undefined],
    [t('panel'), ({ panelName }) => panelName],
    [t('service_number'), ({ entry }) => entry.service.id],
  ]
  return facts
    .map(([label, read]) => ({ label, values: all.map(read) }))
    .filter(({ values }) => values.some((value) => value !== undefined))
}

const flagText = (
  flag: Entry['service']['cancel'],
  yes: 'cancel_yes' | 'drip_feed_yes',
  no: 'cancel_no' | 'drip_feed_no',
): string | undefined => (flag === 'unknown' ? undefined : t(flag ? yes : no))
