import { signal } from '@preact/signals'
import { Amount } from '../../components/amount'
import { OptionsIcon, RefreshIcon } from '../../components/ui/icons'
import { formatAge } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { PanelOptions } from './panel-options'
import { actions, runAction } from './run-action'

const refreshing = signal(false)

/** Asks the panel again; its answer arrives through the database. */
export async function refresh(panelId: string): Promise<void> {
  const { command } = await actions
  refreshing.value = true
  try {
    await command('refreshPanel', { id: panelId })
  } finally {
    refreshing.value = false
  }
}

interface Props {
  readonly panel: Panel
  readonly panels: readonly Panel[]
}

/** What the account holds, in which currency and as of when. */
export function Balance({ panel, panels }: Props) {
  const { amount, currency, at } = panel.balance
  const age = formatAge(at, Date.now())
  const label = refreshing.value
    ? t('balance_refreshing')
    : age
      ? t('balance_age', { age })
      : t('balance_now')
  return (
    <header class="balance">
      <div class="row">
        <PanelSwitcher panel={panel} panels={panels} />
        <button
          type="button"
          class="icon-button"
          aria-label={t('refresh')}
          title={t('refresh')}
          disabled={refreshing.value}
          onClick={() => void refresh(panel.id)}
        >
          <RefreshIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('open_options')}
          title={t('open_options')}
          onClick={() => runAction(({ openOptions }) => openOptions())}
        >
          <OptionsIcon />
        </button>
      </div>
      <p class="balance-amount">
        <span class="visually-hidden">{t('balance')}</span> <Amount amount={amount} currency={currency} />
      </p>
      <p class="quiet small" aria-live="polite">
        {label}
      </p>
      {panel.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
    </header>
  )
}

function PanelSwitcher({ panel, panels }: Props) {
  if (panels.length < 2) {
    return (
      <h1 class="panel-name grow one-line" dir="auto">
        {panel.name}
      </h1>
    )
  }
  return (
    <div class="grow">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <select
        class="panel-name"
        aria-label={t('panel')}
        value={panel.id}
        onChange={({ currentTarget }) => {
          const id = currentTarget.value
          runAction(({ command }) => command('showPanel', { id }))
        }}
      >
        <PanelOptions panels={panels} />
      </select>
    </div>
  )
}
