import type { Entry } from '../../lib/catalog/entry'
import { formatAmount, formatShare } from '../../lib/format'
import { t } from '../../lib/i18n'
import { dearerThan } from '../../lib/orders/form/dearer'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'
import { readServiceType } from '../../lib/panel-api/service-types'
import { limitText } from '../price-text'
import { costText } from './quantity-text'
import { trackRecordText } from './track-record-text'
import { refillText, speedText, startText } from './traits-text'

/** In its own direction, whatever stands around it. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/**
 * What the second line of a service's row says, most important first: the line ends where the row does. Last comes the
 * panel's own heading, which often says what the name leaves out.
 */
export function rowFacts(
  { service, currency, traits }: Entry,
  quantity: number | undefined,
  record: TrackRecord | undefined,
): readonly string[] {
  const facts = [
    readServiceType(service.type) ? undefined : t('type_unknown_flag'),
    costText(service, currency, quantity),
    ...(record ? trackRecordText(record) : []),
    refillText(service, traits),
    speedText(traits),
    limitText(service),
    startText(traits),
    service.cancel === true ? t('cancel_yes') : undefined,
    service.dripfeed === true ? t('drip_feed') : undefined,
    service.category && isolated(service.category),
  ]
  return [...new Set(facts.filter((fact) => fact !== undefined).filter((fact) => fact !== ''))]
}

/** By how much a price has risen since the user's last order, as texts. */
export interface Rise {
  readonly percent: string
  readonly rate: string
}

export function riseOf({ service, currency }: Entry, record: TrackRecord | undefined): Rise | undefined {
  const risen = record?.last && dearerThan(record.last, { ...service, currency })
  if (!risen?.share) return undefined
  return { percent: formatShare(risen.share), rate: formatAmount(risen.before, currency) }
}
