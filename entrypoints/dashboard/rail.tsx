import type { ComponentChildren } from 'preact'
import { Amount } from '../../components/amount'
import { AddIcon } from '../../components/ui/icons'
import { countOf } from '../../lib/catalog/feed'
import { formatCount } from '../../lib/format'
import { type MessageKey, t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { catalogs, changes, seen, yours } from './data'

interface Link {
  readonly hash: string
  readonly title: MessageKey
  /** What is told beside its name. */
  readonly Note?: () => ComponentChildren
}

interface Props {
  readonly sections: readonly Link[]
  readonly shown: Link
  /** `undefined` until they have been read. */
  readonly panels: readonly Panel[] | undefined
}

/** The way to every section, and what the accounts hold. */
export const Rail = ({ sections, shown, panels }: Props) => (
  <header class="rail">
    <p class="brand">
      <img src="/icon/icon.svg" alt="" />
      <span>{t('extension_name')}</span>
    </p>
    <nav aria-label={t('dashboard_sections')}>
      {sections.map((section) => (
        <a
          key={section.hash}
          class="rail-link"
          href={`#${section.hash}`}
          aria-current={section === shown ? 'page' : undefined}
        >
          <span class="grow">{t(section.title)}</span>
          {section.Note && <section.Note />}
        </a>
      ))}
    </nav>
    {panels && panels.length > 0 && <Accounts panels={panels} />}
  </header>
)

const Accounts = ({ panels }: { readonly panels: readonly Panel[] }) => (
  <section aria-labelledby="rail-panels">
    <h2 id="rail-panels">{t('rail_panels')}</h2>
    <ul>
      {panels.map(({ id, name, balance, trouble }) => (
        <li key={id} class="rail-link">
          <span class={trouble ? 'dot warn' : 'dot good'} />
          <span class="grow one-line" dir="auto" title={name}>
            {name}
          </span>
          <Amount amount={balance.amount} currency={balance.currency} />
        </li>
      ))}
      <li>
        <a class="rail-link" href="/options.html#connect">
          <AddIcon /> {t('connect_a_panel')}
        </a>
      </li>
    </ul>
  </section>
)

/** How many services there are, of all accounts. */
export function ServiceCount() {
  const all = catalogs.value.value
  if (!all || all.size === 0) return null
  const count = [...all.values()].reduce((sum, { services }) => sum + services.length, 0)
  return <span class="meta quiet">{formatCount(count)}</span>
}

/** How many changes of the user's own services were not seen. */
export function NewChanges() {
  const last = seen.value.value
  const kept = changes.value.value
  const own = yours.value.value
  if (!last || !kept || !own) return null
  const count = [...kept].reduce(
    (sum, [id, records]) => sum + countOf(records, own.get(id) ?? new Set(), last[id] ?? 0),
    0,
  )
  return count === 0 ? null : (
    <span class="meta rail-new">{t('changes_yours', { count: formatCount(count) })}</span>
  )
}
