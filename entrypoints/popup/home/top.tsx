import { OptionsIcon, RefreshIcon } from '../../../components/ui/icons'
import { t } from '../../../lib/i18n'
import type { Panel } from '../../../lib/panels/panel'
import { PanelOptions } from '../panel-options'
import { runAction } from '../run-action'
import { surface } from '../surface'
import { SideButton } from './lazy-side-button'
import { refresh, refreshing } from './refresh'
import { SearchField } from './search-field'

interface Props {
  readonly panels: readonly Panel[]
  /** The one account that is looked at, or all. */
  readonly chosen: Panel | undefined
  readonly shown: readonly Panel[]
}

/** Which accounts are shown, and what can be done with all that is. */
export const Top = ({ panels, chosen, shown }: Props) => (
  <header class="top row">
    <AccountMenu panels={panels} chosen={chosen} />
    <SearchField />
    <button
      type="button"
      class="icon-button"
      aria-label={t('refresh')}
      title={t('refresh')}
      disabled={refreshing.value > 0}
      onClick={() => void refresh(shown)}
    >
      <RefreshIcon />
    </button>
    {surface === 'popup' && (
      <span class="icon-button">
        <SideButton />
      </span>
    )}
    <button
      type="button"
      class="icon-button"
      aria-label={t('open_options')}
      title={t('open_options')}
      onClick={() => runAction(({ openOptions }) => openOptions())}
    >
      <OptionsIcon />
    </button>
  </header>
)

/** Stored in place of an account: no account has this id. */
export const ALL_PANELS = 'all'

function AccountMenu({ panels, chosen }: Pick<Props, 'panels' | 'chosen'>) {
  const [only] = panels
  if (only && panels.length === 1) {
    return (
      <h1 class="panel-name one-line" dir="auto">
        {only.name}
      </h1>
    )
  }
  return (
    <div class="account-menu">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <select
        class="panel-name"
        aria-label={t('panel')}
        value={chosen?.id ?? ALL_PANELS}
        onChange={({ currentTarget }) => {
          const id = currentTarget.value
          runAction(({ command }) => command('showPanel', { id }))
        }}
      >
        <option value={ALL_PANELS}>{t('orders_all_panels')}</option>
        <PanelOptions panels={panels} />
      </select>
    </div>
  )
}
