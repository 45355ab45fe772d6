import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Panel } from '../../../lib/panels/panel'
import { PanelOptions } from '../panel-options'
import type { Change } from './use-draft'

interface Props {
  readonly draft: Draft
  readonly panels: readonly Panel[]
  readonly change: Change
}

/** The account to order from. Another account has other services, so the chosen one is dropped. */
export function PanelField({ draft, panels, change }: Props) {
  const isKnown = panels.some(({ id }) => id === draft.panelId)
  return (
    <div class="field beside">
      <label for="panel">{t('panel')}</label>
      <select
        id="panel"
        value={draft.panelId}
        onChange={({ currentTarget }) => change({ panelId: currentTarget.value, serviceId: '' })}
      >
        {!isKnown && <option value={draft.panelId}>{t('panel_choose')}</option>}
        <PanelOptions panels={panels} />
      </select>
    </div>
  )
}
