import { useMemo } from 'preact/hooks'
import { lazy } from '../../../components/lazy'
import { priceText } from '../../../components/price-text'
import { useNow } from '../../../components/use-now'
import type { CatalogRecord } from '../../../lib/catalog/catalog'
import type { CatalogChanges } from '../../../lib/catalog/changes'
import type { Entry } from '../../../lib/catalog/entry'
import { type PriceHistory as History, priceHistory } from '../../../lib/catalog/price-history'
import { formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'

interface Props {
  readonly entry: Entry
  readonly catalog: CatalogRecord
  /** The changes of its account. */
  readonly kept: readonly CatalogChanges[]
  /** When its account was connected, in milliseconds since 1970. */
  readonly addedAt: number
}

const PriceChart = lazy(async () => (await import('./price-chart')).PriceChart)

const RETENTION_MS = 180 * 24 * 60 * 60_000

/** A service's prices over time: a chart, and the same as a table for those who cannot see it. */
export function PriceHistory({ entry, catalog, kept, addedAt }: Props) {
  const { service, currency } = entry
  const { points, currencySince } = useMemo(
    () => priceHistory(service.id, kept, catalog),
    [service.id, kept, catalog],
  )
  const to = useNow()
  const from = Math.max(addedAt, currencySince ?? 0, to - RETENTION_MS)
  return (
    <section aria-labelledby="history-title" class="stack tight">
      <h3 id="history-title">{t('price_history')}</h3>
      {points.length < 2 ? (
        <p class="quiet">{t('price_history_none')}</p>
      ) : (
        <div class="price-history">
          <PriceChart points={points} currency={currency} from={from} to={to} />
          <PriceTable points={points} entry={entry} />
        </div>
      )}
      {currencySince !== undefined && (
        <p class="quiet small">
          {t('price_history_currency', { time: formatTime(currencySince), currency })}
        </p>
      )}
    </section>
  )
}

interface TableProps extends Pick<History, 'points'>, Pick<Props, 'entry'> {}

const PriceTable = ({ points, entry: { service, currency } }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard
  <section class="price-table" aria-label={t('price_table')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('price_history_from')}</th>
          <th scope="col">{t('compare_price')}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ at, rate }) => (
          <tr key={at ?? 'first'}>
            <td>{at === undefined ? t('price_history_first') : formatTime(at)}</td>
            <td>
              <bdi>
                {rate === undefined
                  ? t('price_history_gone')
                  : priceText({ rate, type: service.type }, currency)}
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
