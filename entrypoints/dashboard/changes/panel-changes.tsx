import { useMemo, useState } from 'preact/hooks'
import { Chip } from '../../../components/ui/chip'
import { useNow } from '../../../components/use-now'
import type { CatalogChanges } from '../../../lib/catalog/changes'
import { buildFeed, countChangeKinds, countOf, countSince, limitFeed } from '../../../lib/catalog/feed'
import { isPast } from '../../../lib/clock'
import { formatAge, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { ChangeGroup } from './change-group'
import { changeKindText } from './change-text'
import { useMarkSeen } from './use-mark-seen'

interface Props {
  readonly panelId: string
  readonly panelName: string
  /** All stored changes of the account, oldest first. */
  readonly records: readonly CatalogChanges[] | undefined
  /** When they were last seen; absent if never. */
  readonly since: number | undefined
  /** The ids of the services that are the user's at this account. */
  readonly yours: ReadonlySet<string> | undefined
  /** The types of the current services, by id. */
  readonly types: ReadonlyMap<string, string> | undefined
  readonly onOpen: (serviceId: string) => void
}

/** How many rows are rendered at once: a panel may have changed everything it has. */
const STEP = 100

const NONE: readonly CatalogChanges[] = []
const NOTHING: ReadonlySet<string> = new Set()

/** The changes of one account: those since the last visit, earlier ones on request. */
export function PanelChanges(props: Props) {
  const { panelId, panelName, records = NONE, yours = NOTHING, types, onOpen } = props
  const now = useNow()
  // Last seen under a clock that ran ahead: what is new since then is unknown, so everything is shown.
  const since = isPast(props.since ?? 0, now) ? props.since : undefined
  const [isAll, setAll] = useState(false)
  const [max, setMax] = useState(STEP)
  const heading = useMarkSeen(panelId, records.at(-1)?.at)

  const fresh = useMemo(() => records.filter(({ at }) => at > (since ?? 0)), [records, since])
  const feedChange = isAll ? records : fresh
  const groups = useMemo(() => buildFeed(feedChange, yours), [feedChange, yours])
  const [isOwnOnly, setOwnOnly] = useState(false)
  const ownCount = countOf(feedChange, yours, 0)
  const shown = isOwnOnly ? groups.filter((group) => group.of === 'yours') : groups
  const all = countSince(feedChange, 0)
  const count = isOwnOnly ? ownCount : all
  const earlier = countSince(records, 0) - countSince(fresh, 0)
  return (
    <section class="stack" aria-labelledby={`changes-${panelId}`}>
      <header ref={heading} class="stack tight">
        <h2 id={`changes-${panelId}`} class="panel-name">
          <bdi>{panelName}</bdi>
        </h2>
        <p class="quiet">{sinceText(records.length, all, isAll, since, now)}</p>
        <Sums records={feedChange} />
        {ownCount > 0 && ownCount < all && (
          <p>
            <Chip isOn={isOwnOnly} onClick={() => setOwnOnly(!isOwnOnly)}>
              {t('changes_only_yours', { count: formatCount(ownCount) })}
            </Chip>
          </p>
        )}
      </header>
      {limitFeed(shown, max).map((group) => (
        <ChangeGroup key={`${group.of} ${group.at}`} group={group} types={types} onOpen={onOpen} />
      ))}
      <p class="row wrap">
        {count > max && (
          <button type="button" class="button" onClick={() => setMax(max + STEP)}>
            {t('changes_more', { count: formatCount(count - max) })}
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

function sinceText(
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

/** How many of each kind: the summary of thousands. */
const Sums = ({ records }: { readonly records: readonly CatalogChanges[] }) => {
  const sums = useMemo(() => [...countChangeKinds(records)], [records])
  if (sums.length === 0) return null
  return (
    <ul class="sums">
      {sums.map(([sort, count]) => (
        <li key={sort} class="pill">
          {t('changes_sum', { change: changeKindText(sort), count: formatCount(count) })}
        </li>
      ))}
    </ul>
  )
}
