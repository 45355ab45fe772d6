import type { Entry } from '../../lib/catalog/entry'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { OwnRecord } from '../../lib/orders/ledger/record'
import { limitWords, priceWords } from '../price-words'
import { costWords, notTakenWords } from './quantity-words'
import {
  countryWords,
  deliversWords,
  qualityWords,
  refillWords,
  speedWords,
  startWords,
} from './reading-words'
import { recordWords } from './record-words'

/** A service that is compared, with what stands beside the catalogue. */
export interface Compared {
  readonly entry: Entry
  readonly panelName: string
  readonly record: OwnRecord | undefined
}

/** One fact of each service, in their order; nothing where it is not stated. */
export interface ComparedFact {
  readonly label: string
  readonly values: readonly (string | undefined)[]
}

/** Services fact by fact, without the facts that none of them states. Prices stand in their own currencies. */
export function comparedFacts(
  all: readonly Compared[],
  quantity: number | undefined,
): readonly ComparedFact[] {
  const facts: readonly (readonly [string, (one: Compared) => string | undefined])[] = [
    [t('compare_price'), ({ entry }) => priceWords(entry.service, entry.currency)],
    [
      t('compare_cost'),
      ({ entry }) =>
        costWords(entry.service, entry.currency, quantity) ?? notTakenWords(entry.service, quantity),
    ],
    [t('compare_limits'), ({ entry }) => limitWords(entry.service)],
    [t('compare_record'), ({ record }) => record && beside(...recordWords(record))],
    [t('compare_refill'), ({ entry }) => refillWords(entry.service, entry.reading)],
    [t('compare_cancel'), ({ entry }) => flagWords(entry.service.cancel, 'cancel_yes', 'cancel_no')],
    [t('drip_feed'), ({ entry }) => flagWords(entry.service.dripfeed, 'drip_feed_yes', 'drip_feed_no')],
    [t('filter_delivers'), ({ entry }) => entry.reading.delivers && deliversWords(entry.reading.delivers)],
    [t('compare_start'), ({ entry }) => startWords(entry.reading)],
    [t('compare_speed'), ({ entry }) => speedWords(entry.reading)],
    [t('compare_country'), ({ entry }) => countryWords(entry.reading)],
    [t('compare_quality'), ({ entry }) => qualityWords(entry.reading)],
    [t('compare_type'), ({ entry }) => entry.service.type || undefined],
    [t('panel'), ({ panelName }) => panelName],
    [t('service_number'), ({ entry }) => entry.service.id],
  ]
  return facts
    .map(([label, read]) => ({ label, values: all.map(read) }))
    .filter(({ values }) => values.some((value) => value !== undefined))
}

const flagWords = (
  flag: Entry['service']['cancel'],
  yes: 'cancel_yes' | 'drip_feed_yes',
  no: 'cancel_no' | 'drip_feed_no',
): string | undefined => (flag === 'unknown' ? undefined : t(flag ? yes : no))
