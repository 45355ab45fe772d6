import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LossNotice } from '../../components/loss-notice'
import { Opening } from '../../components/opening'
import { panelList } from '../../components/panel-list'
import { countSince } from '../../lib/catalog/feed'
import { formatCount } from '../../lib/format'
import { type MessageKey, t } from '../../lib/i18n'
import type { ChangesSeen } from '../../lib/saved/choices'
import { ChangesSection } from './changes/changes-section'
import { catalogs, changes, opened, type SectionProps, seen } from './data'
import { ServiceDialog } from './details/service-dialog'
import { NoPanel } from './no-panel'
import { CatalogSection } from './services/catalog-section'
import { SyncList } from './sync/sync-list'
import { useHash } from './use-hash'

interface Section {
  readonly hash: string
  readonly title: MessageKey
  readonly View: ComponentType<SectionProps>
}

const CATALOG: Section = { hash: 'catalog', title: 'catalog_title', View: CatalogSection }
const CHANGES: Section = { hash: 'changes', title: 'changes_title', View: ChangesSection }

/** The page's sections, each with its URL hash. The first one is shown if the hash names none. */
const SECTIONS: readonly Section[] = [CATALOG, CHANGES]

/** A full-window page: one section at a time. */
export function Dashboard() {
  const hash = useHash()
  const section = SECTIONS.find((one) => one.hash === hash) ?? CATALOG
  const title = t(section.title)
  useEffect(() => {
    document.title = t('dashboard_section_title', { section: title })
  }, [title])
  return (
    <div class="frame wide">
      <header class="page-header row wrap">
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        <Navigation shown={section} />
      </header>
      <Shown section={section} />
    </div>
  )
}

function Shown({ section: { hash, View } }: { readonly section: Section }) {
  const before = useRef<ChangesSeen | undefined>(undefined)
  before.current ??= seen.value.value
  const list = panelList.value.value
  const data = { catalogs: catalogs.value.value, changes: changes.value.value }
  if (!list || !data.catalogs || !data.changes || !before.current) {
    return <Opening />
  }
  const lost = list.loss && (
    <LossNotice
      loss={list.loss}
      panels={list.panels}
      connect={{ label: t('loss_connect'), run: () => location.assign('/options.html') }}
    />
  )
  if (list.panels.length === 0) return lost ? <main>{lost}</main> : <NoPanel />
  const props = { ...list, catalogs: data.catalogs, changes: data.changes, seenBefore: before.current }
  return (
    <main class="sections">
      {lost}
      <SyncList panels={list.panels} catalogs={data.catalogs} />
      <View key={hash} {...props} />
      {opened.value && <ServiceDialog opening={opened.value} {...props} />}
    </main>
  )
}

const Navigation = ({ shown }: { readonly shown: Section }) => (
  <nav class="row wrap" aria-label={t('dashboard_sections')}>
    {SECTIONS.map((one) => (
      <a
        key={one.hash}
        class="section-link"
        href={`#${one.hash}`}
        aria-current={one === shown ? 'page' : undefined}
      >
        {t(one.title)}
        {one === CHANGES && <NewChanges />}
      </a>
    ))}
  </nav>
)

/** How many changes the user has not seen. */
function NewChanges() {
  const last = seen.value.value
  const kept = changes.value.value
  if (!last || !kept) return null
  const count = [...kept].reduce((sum, [id, records]) => sum + countSince(records, last[id] ?? 0), 0)
  if (count === 0) return null
  return (
    <>
      {' '}
      <span class="pill active">{t('changes_new', { count: formatCount(count) })}</span>
    </>
  )
}
