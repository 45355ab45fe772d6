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
  /** The last used first. */
  readonly panels: readonly Panel[]
}

/** What the accounts hold, each in its currency and as of when. */
export function Balances({ panels }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [only] = panels
  if (only && panels.length === 1) return <OneBalance panel={only} />
  const shown = isWhole ? panels : panels.slice(0, SIDE_BY_SIDE)
  const rest = panels.length - shown.length
  return (
    <section class="balances" aria-label={t('balance')}>
      {shown.map((panel) => (
        <Card key={panel.id} panel={panel} />
      ))}
      {rest > 0 && (
        <button type="button" class="balance-rest link-button small" onClick={() => setWhole(true)}>
          {t('balances_more', { count: formatCount(rest) })}
        </button>
      )}
    </section>
  )
}

const Card = ({ panel: { id, name, balance, trouble } }: { readonly panel: Panel }) => (
  <button
    type="button"
    class="balance-card"
    title={t('balances_choose', { panel: name })}
    onClick={() => runAction(({ command }) => command('showPanel', { id }))}
  >
    <span class="one-line small quiet" dir="auto">
      {name}
    </span>
    <span class="balance-amount">
      <Amount amount={balance.amount} currency={balance.currency} />
    </span>
    <span class={trouble ? 'one-line small in-trouble' : 'one-line small quiet'}>
      {trouble ? t('balances_trouble') : (formatAge(balance.at, Date.now()) ?? t('just_now'))}
    </span>
  </button>
)

function OneBalance({ panel }: { readonly panel: Panel }) {
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
      {panel.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
    </section>
  )
}
