import { useState } from 'preact/hooks'
import { panelList } from '../../components/panel-list'
import { t } from '../../lib/i18n'
import { DEMO_PANEL_ID } from '../../lib/panels/panel'
import { FirstSteps } from './first-steps'
import { NextSteps } from './next-steps'

/** The first page after installation: what this is, and two ways to start. */
export function Welcome() {
  const [isNew, setNew] = useState(false)
  const panels = panelList.value.value?.panels ?? []
  return (
    <div class="frame">
      <main class="sections">
        <header class="hello">
          <img src="/icon/icon.svg" alt="" width="72" height="72" />
          <h1>{t('no_panel_title')}</h1>
          <p class="lead">{t('welcome_what')}</p>
        </header>
        {panels.length > 0 && <NextSteps panels={panels} isNew={isNew} />}
        <FirstSteps
          isFirst={panels.length === 0}
          hasDemo={panels.some(({ id }) => id === DEMO_PANEL_ID)}
          onDemo={() => setNew(true)}
        />
        <section class="stack" aria-labelledby="care-title">
          <h2 id="care-title">{t('welcome_care_title')}</h2>
          <p>{t('welcome_care')}</p>
          <p>{t('welcome_privacy')}</p>
        </section>
      </main>
    </div>
  )
}
