import { useState } from 'preact/hooks'
import { Amount } from '../../../components/amount'
import { formatAge, formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Panel } from '../../../lib/panels/panel'
import { runAction } from '../run-action'
import { refreshing } from './refresh'

/** As many as stand side by side. */
const SIDE_BY_SIDE = 3

interface Props {
  /** Those that are low first, then the last used. */
  readonly panels: readonly Panel[]
  /** The ids of those below the line that the user drew for them. */
  readonly low: ReadonlySet<string>
}

/** What the accounts hold, each in its currency and as of when. */
export function Balances({ panels, low }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [only] = panels
  if (only && panels.length === 1) return <OneBalance panel={only} isLow={low.has(only.id)} />
  const shown = isWhole ? panels : panels.slice(0, SIDE_BY_SIDE)
  const rest = panels.length - shown.length
  return (
    <section class="balances" aria-label={t('balance')}>
      {shown.map((panel) => (
        <Card key={panel.id} panel={panel} isLow={low.has(panel.id)} />
      ))}
      {rest > 0 && (
        <button type="button" class="balance-rest link-button small" onClick={() => setWhole(true)}>
          {t('balances_more', { count: formatCount(rest) })}
        </button>
      )}
    </section>
  )
}

interface OneProps {
  readonly panel: Panel
  readonly isLow: boolean
}

const Card = ({ panel, isLow }: OneProps) => (
  <button
    type="button"
    class="balance-card"
    title={t('balances_choose', { panel: panel.name })}
    onClick={() => runAction(({ command }) => command('showPanel', { id: panel.id }))}
  >
    <span class="one-line small quiet" dir="auto">
      {panel.name}
    </span>
    <span class="balance-amount">
      <Amount amount={panel.balance.amount} currency={panel.balance.currency} />
    </span>
    <Standing panel={panel} isLow={isLow} />
  </button>
)

/** What is to be known of it beside the amount: that it cannot be read, that it is low, or how old it is. */
function Standing({ panel, isLow }: OneProps) {
  const { trouble, balance } = panel
  const age = formatAge(balance.at, Date.now()) ?? t('just_now')
  if (!trouble && !isLow) return <span class="one-line small quiet">{age}</span>
  return (
    <span class="one-line small in-trouble">
      {trouble ? t('balances_trouble') : t('balances_low', { age })}
    </span>
  )
}

function OneBalance({ panel, isLow }: OneProps) {
  const { amount, currency, at } = panel.balance
  const age = formatAge(at, Date.now())
  const label =
    refreshing.value > 0 ? t('balance_refreshing') : age ? t('balance_age', { age }) : t('balance_now')
  return (
    <section class="balance">
      <p class="balance-amount">
        <span class="visually-hidden">{t('balance')}</span> <Amount amount={amount} currency={currency} />
      </p>
      <p class="quiet small" aria-live="polite">
        {label}
      </p>
      {isLow && <p class="small in-trouble">{t('balance_low')}</p>}
      {panel.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
    </section>
  )
}
