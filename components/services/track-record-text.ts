import { formatCount } from '../../lib/format'
import { formatSpan } from '../../lib/format-time'
import { t, tCount } from '../../lib/i18n'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'

/** The user's own track record with a service, most important first. */
export function trackRecordText({
  orderCount,
  hasMore,
  medianMs,
  endedShort,
}: TrackRecord): readonly string[] {
  const count = formatCount(orderCount)
  return [
    hasMore ? t('record_times_more', { count }) : tCount('record_times', orderCount),
    ...(medianMs === undefined ? [] : [t('record_median', { span: formatSpan(medianMs) })]),
    ...(endedShort
      ? [t('record_short', { short: formatCount(endedShort.short), all: formatCount(endedShort.of) })]
      : []),
  ]
}
