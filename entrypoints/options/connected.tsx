import { Amount } from '../../components/amount'
import { focusOnMount } from '../../components/panel-focus'
import { formatCount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import '../../components/ui/notice.css'

/** What a panel reported when it was connected, as the proof that it works. */
export const Connected = ({ panel }: { readonly panel: Panel }) => (
  <div class="notice good connected" role="status" tabIndex={-1} ref={focusOnMount}>
    <strong>{t('connect_done', { panel: panel.name })}</strong>
    {panel.kind === 'demo' && <p>{t('demo_label')}</p>}
    <dl class="facts">
      <div>
        <dt>{t('balance')}</dt>
        <dd>
          <Amount {...panel.balance} />
        </dd>
      </div>
      <div>
        <dt>{t('services')}</dt>
        <dd>{formatCount(panel.services)}</dd>
      </div>
    </dl>
    <p>{t('connect_next', { menu_entry: t('menu_order_page') })}</p>
  </div>
)
