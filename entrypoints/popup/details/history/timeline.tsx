import { formatAge, language, lazily } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { type TimelineEntry, timelineOf } from './timeline-entries'

/** How many are shown before the rest is folded. */
const SHOWN = 6

/** What was done and what the panel reported, newest first: the evidence in disputes. */
export function Timeline({ order }: { readonly order: Order }) {
  const entries = timelineOf(order)
  const [latest, earlier] = [entries.slice(0, SHOWN), entries.slice(SHOWN)]
  const { tracking } = order
  return (
    <section class="reports">
      <h2>{t(tracking ? 'reports' : 'history')}</h2>
      <Entries entries={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{tCount('timeline_earlier', earlier.length)}</summary>
          <Entries entries={earlier} />
        </details>
      )}
      {tracking && (
        <p class="small quiet">
          {t('sentence', {
            text: t('reports_last', { age: formatAge(tracking.at, Date.now()) ?? t('just_now') }),
          })}
        </p>
      )}
    </section>
  )
}

const Entries = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(({ at, text, isQuoted, tone, figures }) => (
      <li key={`${at} ${text}`}>
        <span class={tone ? `dot ${tone}` : 'dot'} />
        <span class="what">{isQuoted ? <q dir="auto">{text}</q> : text}</span>
        <time class="meta quiet" dateTime={new Date(at).toISOString()}>
          <bdi>{timeText(at)}</bdi>
        </time>
        {figures && <span class="figures small quiet">{figures}</span>}
      </li>
    ))}
  </ol>
)

/** To the second, as support may ask; the year only of another year. */
function timeText(at: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return (isThisYear ? times() : timesWithYear()).format(at)
}

const shape = {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
} as const
const times = lazily(() => new Intl.DateTimeFormat(language(), shape))
const timesWithYear = lazily(() => new Intl.DateTimeFormat(language(), { ...shape, year: 'numeric' }))
