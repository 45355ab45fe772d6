import { browser } from 'wxt/browser'
import { LossNotice } from '../../components/loss-notice'
import { Opening } from '../../components/opening'
import { panelList } from '../../components/panel-list'
import { isUpdating } from '../../lib/browser/updating'
import { t } from '../../lib/i18n'
import { ConnectSection } from './connect/connect-section'
import { LostAccount } from './lost-account'
import { Notifications } from './notifications'
import { PanelList } from './panel-list'

export function Options() {
  const list = panelList.value.value
  return (
    <div class="frame">
      <header class="page-header row">
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <h1>{t('options_title')}</h1>
      </header>
      <main class="sections">
        {!list && isUpdating.value && <Opening />}
        {list?.loss && <LossNotice loss={list.loss} panels={list.panels} Account={LostAccount} />}
        {list && <PanelList {...list} />}
        {list && <ConnectSection panels={list.panels} />}
        {list && list.panels.length > 0 && <Notifications />}
      </main>
      <footer class="page-footer quiet small">
        <p>{t('options_privacy')}</p>
        <p>{t('options_version', { version: browser.runtime.getManifest().version })}</p>
      </footer>
    </div>
  )
}
