import { formatAge, formatAmount, formatCount, language, lazily } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import type { Order, StatusReport } from '../../../../lib/orders/order/order'

/** How many are shown before the rest is folded. */
const SHOWN = 5

/** The panel's status reports, newest first; an order from before reports were stored has only its last one. */
export const reportsOf = ({ statusReports, tracking }: Pick<Order, 'statusReports' | 'tracking'>) =>
  statusReports?.length ? statusReports.toReversed() : tracking ? [tracking] : []

/** Start count, remains and charge as the panel reported them over time: the evidence in disputes. */
export function Reports({ order }: { readonly order: Order }) {
  const reports = reportsOf(order)
  if (reports.length === 0) return null
  const { tracking, currency } = order
  const shownIn = tracking?.currency ?? currency
  const [latest, earlier] = [reports.slice(0, SHOWN), reports.slice(SHOWN)]
  return (
    <section class="reports">
      <h2>{t('reports')}</h2>
      <ReportTable reports={latest} currency={shownIn} />
      {earlier.length > 0 && (
        <details>
          <summary>{tCount('reports_earlier', earlier.length)}</summary>
          <ReportTable reports={earlier} currency={shownIn} />
        </details>
      )}
      <p class="small quiet">
        {tracking &&
          `${t('sentence', { text: t('reports_last', { age: formatAge(tracking.at, Date.now()) ?? t('just_now') }) })} `}
        {t('reports_text')}
      </p>
    </section>
  )
}

interface TableProps {
  readonly reports: readonly StatusReport[]
  readonly currency: string
}

const ReportTable = ({ reports, currency }: TableProps) => (
  <table class="report-table small">
    <thead>
      <tr>
        <th scope="col">{t('report_time')}</th>
        <th scope="col">{t('report_status')}</th>
        <th scope="col">{t('report_start')}</th>
        <th scope="col">{t('fact_remains')}</th>
        <th scope="col">
          {t('report_charge')} <bdi>{currency}</bdi>
        </th>
      </tr>
    </thead>
    <tbody>
      {reports.map(({ at, rawStatus, startCount, remains, charge }) => (
        <tr key={at}>
          <td>
            <time dateTime={new Date(at).toISOString()}>
              <bdi>{days().format(at)}</bdi>
              <br />
              <bdi>{minutes().format(at)}</bdi>
            </time>
          </td>
          <td>
            <q dir="auto">{rawStatus}</q>
          </td>
          <td>{countOr(startCount)}</td>
          <td>{countOr(remains)}</td>
          <td>{charge === undefined ? t('unsaid') : <bdi>{formatAmount(charge, '')}</bdi>}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const countOr = (count: string | undefined) => (count === undefined ? t('unsaid') : formatCount(count))

/** Short enough for a column: the day above the time. */
const days = lazily(() => new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' }))
const minutes = lazily(() => new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }))
