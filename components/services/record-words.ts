import { formatCount } from '../../lib/format'
import { formatSpan } from '../../lib/format-time'
import { t, tCount } from '../../lib/i18n'
import type { OwnRecord } from '../../lib/orders/ledger/record'

/** The person's own record with a service, the plainest first. */
export function recordWords({ times, isMore, medianMs, endedShort }: OwnRecord): readonly string[] {
  const count = formatCount(times)
  return [
    isMore ? t('record_times_more', { count }) : tCount('record_times', times),
    ...(medianMs === undefined ? [] : [t('record_median', { span: formatSpan(medianMs) })]),
    ...(endedShort
      ? [t('record_short', { short: formatCount(endedShort.short), all: formatCount(endedShort.of) })]
      : []),
  ]
}
