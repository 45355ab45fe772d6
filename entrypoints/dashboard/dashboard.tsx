import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LossNotice } from '../../components/loss-notice'
import { Opening } from '../../components/opening'
import { panelList } from '../../components/panel-list'
import { type MessageKey, t } from '../../lib/i18n'
import { mainPanels } from '../../lib/panels/worlds'
import type { ChangesSeen } from '../../lib/saved/choices'
import { ChangesSection } from './changes/changes-section'
import { catalogs, changes, opened, type SectionProps, seen } from './data'
import { ServiceDialog } from './details/service-dialog'
import { NoPanel } from './no-panel'
import { NewChanges, Rail, ServiceCount } from './rail'
import { CatalogSection } from './services/catalog-section'
import { SyncList } from './sync/sync-list'
import { useHash } from './use-hash'

interface Section {
  readonly hash: string
  readonly title: MessageKey
  readonly View: ComponentType<SectionProps>
  /** What the rail tells beside its name. */
  readonly Note?: () => ComponentChildren
}

const CATALOG: Section = {
  hash: 'catalog',
  title: 'catalog_title',
  View: CatalogSection,
  Note: ServiceCount,
}

/** The page's sections, each with its URL hash. The first one is shown if the hash names none. */
const SECTIONS: readonly Section[] = [
  CATALOG,
  { hash: 'changes', title: 'changes_title', View: ChangesSection, Note: NewChanges },
]

/** A full-window page: one section at a time. */
export function Dashboard() {
  const hash = useHash()
  const section = SECTIONS.find((one) => one.hash === hash) ?? CATALOG
  const title = t(section.title)
  useEffect(() => {
    document.title = t('dashboard_section_title', { section: title })
  }, [title])
  return (
    <div class="dashboard">
      <Rail sections={SECTIONS} shown={section} panels={panelList.value.value?.panels} />
      <main class="dashboard-page">
        <h1>{title}</h1>
        <Shown section={section} />
      </main>
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
  if (list.panels.length === 0) return lost || <NoPanel />
  const panels = mainPanels(list.panels)
  const props = {
    ...list,
    panels,
    catalogs: data.catalogs,
    changes: data.changes,
    seenBefore: before.current,
  }
  return (
    <div class="sections">
      {lost}
      <SyncList panels={panels} catalogs={data.catalogs} />
      <View key={hash} {...props} />
      {opened.value && <ServiceDialog opening={opened.value} {...props} />}
    </div>
  )
}
