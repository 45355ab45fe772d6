import { useRef, useState } from 'preact/hooks'
import { HeldBack } from '../../../components/held-back'
import { useNow } from '../../../components/use-now'
import { type CatalogueRecord, isStale } from '../../../lib/catalog/catalogue'
import { formatAge, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { beside } from '../../../lib/join-texts'
import type { Panel } from '../../../lib/panels/panel'
import { SyncTrouble } from './sync-trouble'
import { useSync } from './use-sync'

interface Props {
  readonly panels: readonly Panel[]
  readonly catalogues: ReadonlyMap<string, CatalogueRecord>
}

/** Whether something about an account's services waits for the person. */
const needsLook = ({ trouble, shortSync }: Panel): boolean =>
  trouble !== undefined || (shortSync !== undefined && !shortSync.isKept)

/**
 * How fresh the services of each account are, and what keeps them from being fresher. Several that have much to tell
 * are folded: the search below stays in sight.
 */
export function SyncList({ panels, catalogues }: Props) {
  const [isOpen, setOpen] = useState(false)
  const count = panels.filter(needsLook).length
  const isFolded = count > 1
  return (
    <div class="card syncs-card">
      {isFolded && (
        <p class="row wrap">
          <strong class="grow">
            {t('sync_need_look', { count: formatCount(count), all: formatCount(panels.length) })}
          </strong>
          <button
            type="button"
            class="button small"
            aria-expanded={isOpen ? 'true' : 'false'}
            aria-controls="syncs"
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'sync_fold' : 'sync_unfold')}
          </button>
        </p>
      )}
      {/* Hidden, not taken away: what is being fetched goes on. */}
      <ul class="syncs" id="syncs" aria-label={t('sync_label')} hidden={isFolded && !isOpen}>
        {panels.map((panel) => (
          <SyncItem key={panel.id} panel={panel} catalogue={catalogues.get(panel.id)} />
        ))}
      </ul>
    </div>
  )
}

interface ItemProps {
  readonly panel: Panel
  readonly catalogue: CatalogueRecord | undefined
}

function SyncItem({ panel, catalogue }: ItemProps) {
  const now = useNow()
  const { isSyncing, trouble, sync } = useSync(panel.id, isStale(catalogue, Date.now(), panel.shortSync))
  const item = useRef<HTMLLIElement>(null)
  const isShort = trouble?.kind === 'failure' && trouble.failure === 'shrunken'
  const told = isShort ? undefined : (trouble ?? panel.trouble)
  return (
    <li class="stack tight" ref={item} tabIndex={-1}>
      <div class="row wrap">
        <span class="grow">
          <strong class="panel-name">
            <bdi>{panel.name}</bdi>
          </strong>{' '}
          <span class="quiet small" aria-live="polite">
            {isSyncing ? t('services_loading') : ageWords(catalogue, now)}
          </span>
        </span>
        <button type="button" class="button small" disabled={isSyncing} onClick={() => void sync()}>
          {t('refresh')}
          <span class="visually-hidden"> {panel.name}</span>
        </button>
      </div>
      <HeldBack panel={panel} isBusy={isSyncing} onUse={() => void sync(true)} next={() => item.current} />
      {told && !isSyncing && (
        <SyncTrouble
          trouble={told}
          panel={panel}
          hasCatalogue={catalogue !== undefined}
          onRetry={() => void sync()}
        />
      )}
    </li>
  )
}

function ageWords(catalogue: CatalogueRecord | undefined, at: number): string {
  if (!catalogue) return t('services_none_known')
  const age = formatAge(catalogue.at, at)
  const count = catalogue.services.length
  return beside(tCount('services_found', count), age ? t('sync_age', { age }) : t('sync_age_now'))
}
