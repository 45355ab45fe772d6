import { useRef, useState } from 'preact/hooks'
import { ShortSyncNotice } from '../../../components/short-sync-notice'
import { useNow } from '../../../components/use-now'
import { type CatalogRecord, isStale } from '../../../lib/catalog/catalog'
import { formatAge, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { beside } from '../../../lib/join-texts'
import type { Panel } from '../../../lib/panels/panel'
import { SyncTrouble } from './sync-trouble'
import { useSync } from './use-sync'

interface Props {
  readonly panels: readonly Panel[]
  readonly catalogs: ReadonlyMap<string, CatalogRecord>
}

/** Whether an account's services need the user's attention. */
const needsAttention = ({ trouble, shortSync }: Panel): boolean =>
  trouble !== undefined || (shortSync !== undefined && !shortSync.isKept)

/**
 * How fresh the services of each account are, and what prevents an update. Several accounts with much to say are
 * folded, so that the search below stays in sight.
 */
export function SyncList({ panels, catalogs }: Props) {
  const [isOpen, setOpen] = useState(false)
  const count = panels.filter(needsAttention).length
  const isFolded = count > 1
  return (
    <div class="card sync-card">
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
      {/* Hidden, not unmounted: a running sync continues. */}
      <ul class="syncs" id="syncs" aria-label={t('sync_label')} hidden={isFolded && !isOpen}>
        {panels.map((panel) => (
          <SyncItem key={panel.id} panel={panel} catalog={catalogs.get(panel.id)} />
        ))}
      </ul>
    </div>
  )
}

interface ItemProps {
  readonly panel: Panel
  readonly catalog: CatalogRecord | undefined
}

function SyncItem({ panel, catalog }: ItemProps) {
  const now = useNow()
  const { isSyncing, trouble, sync } = useSync(panel.id, isStale(catalog, Date.now(), panel.shortSync))
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
            {isSyncing ? t('services_loading') : ageText(catalog, now)}
          </span>
        </span>
        <button type="button" class="button small" disabled={isSyncing} onClick={() => void sync()}>
          {t('refresh')}
          <span class="visually-hidden"> {panel.name}</span>
        </button>
      </div>
      <ShortSyncNotice
        panel={panel}
        isBusy={isSyncing}
        onUse={() => void sync(true)}
        next={() => item.current}
      />
      {told && !isSyncing && (
        <SyncTrouble
          trouble={told}
          panel={panel}
          hasCatalog={catalog !== undefined}
          onRetry={() => void sync()}
        />
      )}
    </li>
  )
}

function ageText(catalog: CatalogRecord | undefined, at: number): string {
  if (!catalog) return t('services_none_known')
  const age = formatAge(catalog.at, at)
  const count = catalog.services.length
  return beside(tCount('services_found', count), age ? t('sync_age', { age }) : t('sync_age_now'))
}
