import { failureTitle } from '../../../../components/answer-text'
import { formatAmount, formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { beside } from '../../../../lib/join-texts'
import type { HistoryEntry, Order, StatusReport } from '../../../../lib/orders/order/order'
import { readStatus } from '../../../../lib/panel-api/statuses'
import { orderStatus, type Tone } from '../../order-status'

export interface TimelineEntry {
  readonly at: number
  readonly text: string
  /** The panel's own text. */
  readonly isQuoted: boolean
  readonly tone: Tone
  /** Start count, remains and charge, as far as the panel reported them. */
  readonly figures: string
}

/** The panel's status reports, oldest first; an order from before reports were stored has only its last one. */
export const reportsOf = ({ statusReports, tracking }: Pick<Order, 'statusReports' | 'tracking'>) =>
  statusReports?.length ? statusReports : tracking ? [tracking] : []

/** How the order came to where it stands, newest first: what was done here, and each report of the panel. */
export const timelineOf = (order: Order): readonly TimelineEntry[] =>
  [
    ...order.history.map((entry) => eventEntry(entry, order)),
    ...reportsOf(order).map((report) => reportEntry(report, order)),
  ]
    // Of one moment, what the panel reported came after what was done here.
    .sort((a, b) => a.at - b.at)
    .toReversed()

const eventEntry = (entry: HistoryEntry, order: Order): TimelineEntry => ({
  at: entry.at,
  text: eventText(entry, order),
  isQuoted: false,
  tone: undefined,
  figures: '',
})

function reportEntry(report: StatusReport, order: Order): TimelineEntry {
  const { at, rawStatus, startCount, remains, charge } = report
  const status = readStatus(rawStatus)
  const { tone } = orderStatus({ ...order, state: 'placed', tracking: { status, rawStatus, at } })
  const currency = order.tracking?.currency ?? order.currency
  return {
    at,
    text: rawStatus,
    isQuoted: true,
    tone,
    figures: beside(
      remains === undefined ? undefined : t('report_remains', { count: countText(remains) }),
      startCount === undefined ? undefined : t('report_start', { count: countText(startCount) }),
      charge === undefined ? undefined : t('report_charge', { amount: formatAmount(charge, currency) }),
    ),
  }
}

const countText = (count: string): string => formatCount(count)

function eventText({ event, failure }: HistoryEntry, { panelOrderId }: Order): string {
  switch (event) {
    case 'confirmed':
      return t('event_confirmed')
    case 'added-by-number':
      return t('event_added_by_number')
    case 'accepted':
      return panelOrderId ? t('event_accepted_as', { number: panelOrderId }) : t('event_accepted')
    case 'refused':
      return t('event_refused')
    case 'no-answer':
      return failure ? `${t('event_no_answer')} ${failureTitle(failure)}` : t('event_no_answer')
    case 'worker-died':
      return t('event_worker_died')
    case 'user-confirmed':
      return t('event_person_found')
    case 'user-reopened':
      return t('event_person_reopened')
    case 'number-taken':
      return t('event_number_taken')
    case 'user-dismissed':
      return t('event_person_dismissed')
  }
}
