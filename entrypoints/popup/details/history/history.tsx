import { failureTitle } from '../../../../components/answer-text'
import { formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { HistoryEntry, Order } from '../../../../lib/orders/order/order'

/** How the order came to its state, step by step. */
export const History = ({ order }: { readonly order: Order }) => (
  <section>
    <h2>{t('history')}</h2>
    <ol class="history">
      {order.history.map((entry) => (
        <li key={`${entry.at} ${entry.event}`}>
          <time class="small quiet" dateTime={new Date(entry.at).toISOString()}>
            {formatTime(entry.at)}
          </time>
          <span>{eventText(entry)}</span>
        </li>
      ))}
    </ol>
  </section>
)

function eventText({ event, failure }: HistoryEntry): string {
  switch (event) {
    case 'confirmed':
      return t('event_confirmed')
    case 'added-by-number':
      return t('event_added_by_number')
    case 'accepted':
      return t('event_accepted')
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
