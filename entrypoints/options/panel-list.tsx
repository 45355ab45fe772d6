import { useState } from 'preact/hooks'
import { focusOnMount } from '../../components/panel-focus'
import type { PanelList as List } from '../../components/panel-list'
import { t } from '../../lib/i18n'
import { PanelCard } from './panel-card'

/** The connected panels, in the order in which they were added. */
export function PanelList({ panels, defaultId }: List) {
  const [removed, setRemoved] = useState<{ readonly id: string; readonly name: string }>()
  if (panels.length === 0 && !removed) return null
  return (
    <section class="stack" aria-labelledby="panels-title">
      <header class="row wrap">
        <h2 id="panels-title" class="grow">
          {t('options_panels')}
        </h2>
        {panels.length > 0 && <a href="/dashboard.html">{t('open_catalog')}</a>}
      </header>
      {removed && (
        // The focus was in the card that is gone.
        <p key={removed.id} class="removed quiet" tabIndex={-1} ref={focusOnMount}>
          {t('options_removed', { panel: removed.name })}
        </p>
      )}
      <ul class="stack">
        {panels.map((panel) => (
          <li key={panel.id}>
            <PanelCard panel={panel} isDefault={panel.id === defaultId} onRemoved={setRemoved} />
          </li>
        ))}
      </ul>
    </section>
  )
}
