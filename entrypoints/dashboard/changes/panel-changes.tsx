import { useMemo, useState } from 'preact/hooks'
import { useNow } from '../../../components/use-now'
import type { CatalogueChanges } from '../../../lib/catalog/changes'
import { countSince, countSorts, feedOf, firstOf } from '../../../lib/catalog/feed'
import { isPast } from '../../../lib/clock'
import { formatAge, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import type { Favourite } from '../../../lib/saved/choices'
import { ChangeGroup } from './change-group'
import { sortWords } from './change-words'
import { useSeen } from './use-seen'

interface Props {
  readonly panelId: string
  readonly panelName: string
  /** All that are kept of the account, the oldest first. */
  readonly records: readonly CatalogueChanges[] | undefined
  /** When they were last looked at; absent if never. */
  readonly since: number | undefined
  readonly favourites: readonly Favourite[]
  /** The types of the services that there are, by their number. */
  readonly types: ReadonlyMap<string, string> | undefined
  readonly onOpen: (serviceId: string) => void
}

/** So many rows are drawn at once: a panel may have changed everything that it has. */
const STEP = 100

const NONE: readonly CatalogueChanges[] = []

/** The changes of one account: those since the last look, the earlier ones when they are asked for. */
export function PanelChanges(props: Props) {
  const { panelId, panelName, records = NONE, favourites, types, onOpen } = props
  const now = useNow()
  // Looked at under a clock that was ahead: what is new since then is not known, so all of it is told.
  const since = isPast(props.since ?? 0, now) ? props.since : undefined
  const [isAll, setAll] = useState(false)
  const [most, setMost] = useState(STEP)
  const heading = useSeen(panelId, records.at(-1)?.at)

  const fresh = useMemo(() => records.filter(({ at }) => at > (since ?? 0)), [records, since])
  const told = isAll ? records : fresh
  const groups = useMemo(() => {
    const own = favourites.filter((one) => one.panelId === panelId)
    return feedOf(told, new Set(own.map(({ serviceId }) => serviceId)))
  }, [told, favourites, panelId])
  const count = countSince(told, 0)
  const earlier = countSince(records, 0) - countSince(fresh, 0)
  return (
    <section class="stack" aria-labelledby={`changes-${panelId}`}>
      <header ref={heading} class="stack tight">
        <h2 id={`changes-${panelId}`} class="panel-name">
          <bdi>{panelName}</bdi>
        </h2>
        <p class="quiet">{sinceWords(records.length, count, isAll, since, now)}</p>
        <Sums records={told} />
      </header>
      {firstOf(groups, most).map((group) => (
        <ChangeGroup key={`${group.of} ${group.at}`} group={group} types={types} onOpen={onOpen} />
      ))}
      <p class="row wrap">
        {count > most && (
          <button type="button" class="button" onClick={() => setMost(most + STEP)}>
            {t('changes_more', { count: formatCount(count - most) })}
          </button>
        )}
        {!isAll && earlier > 0 && (
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {tCount('changes_earlier', earlier)}
          </button>
        )}
      </p>
    </section>
  )
}

function sinceWords(
  kept: number,
  count: number,
  isAll: boolean,
  since: number | undefined,
  now: number,
): string {
  if (kept === 0) return t('changes_none_kept')
  if (isAll || since === undefined) return tCount('changes_all', count)
  const age = formatAge(since, now) ?? t('just_now')
  return count === 0 ? t('changes_none_since', { age }) : tCount('changes_since', count, { age })
}

/** How many of each sort: what one wants to know of thousands. */
const Sums = ({ records }: { readonly records: readonly CatalogueChanges[] }) => {
  const sums = useMemo(() => [...countSorts(records)], [records])
  if (sums.length === 0) return null
  return (
    <ul class="sums">
      {sums.map(([sort, count]) => (
        <li key={sort} class="pill">
          {t('changes_sum', { change: sortWords(sort), count: formatCount(count) })}
        </li>
      ))}
    </ul>
  )
}
