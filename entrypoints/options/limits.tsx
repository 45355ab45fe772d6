import { useState } from 'preact/hooks'
import { focusOnMount } from '../../components/panel-focus'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'
import type { Panel } from '../../lib/panels/panel'
import { ChangeForm, type ChangeProps } from './change-form'
import { type Attempt, TYPING } from './connect/connect-attempt'
import { NameField } from './connect/connect-fields'
import { readLimit } from './read-limit'

const WAYS = ['typed', 'block'] as const

interface Props extends ChangeProps<Panel> {
  readonly limits: PanelLimits | undefined
}

/** The user's spending limits for an account, and what happens above them. */
export function Limits({ panel, limits, onDone, onCancel }: Props) {
  const { id, balance } = panel
  const [perOrder, setPerOrder] = useState(limits?.perOrder ?? '')
  const [perDay, setPerDay] = useState(limits?.perDay ?? '')
  const [above, setAbove] = useState<PanelLimits['above']>(limits?.above ?? 'typed')
  const [low, setLow] = useState(panel.lowLine?.amount ?? '')
  const [isTried, setTried] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const [order, day, line] = [readLimit(perOrder), readLimit(perDay), readLimit(low)]
  const errorOf = (limit: typeof order) =>
    isTried && limit === 'wrong' ? t('options_limits_wrong') : undefined

  const save = async () => {
    setTried(true)
    const wrong = order === 'wrong' ? 'order' : day === 'wrong' ? 'day' : line === 'wrong' && 'low'
    if (wrong) document.getElementById(`${id}-limit-${wrong}`)?.focus()
    if (order === 'wrong' || day === 'wrong' || line === 'wrong') return
    try {
      const { currency } = balance
      await command('setLimits', { id, limits: { perOrder: order, perDay: day, above, currency } })
      if (line !== panel.lowLine?.amount) await command('setLowLine', { id, amount: line, currency })
      onDone(t('options_limits_saved'))
    } catch {
      setAttempt({ state: 'no-background' })
    }
  }
  return (
    <ChangeForm
      label={t('options_limits')}
      attempt={attempt}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <p class="quiet small">{t('options_limits_text', { currency: balance.currency })}</p>
      <NameField
        id={`${id}-limit-order`}
        label={t('options_limits_order')}
        error={errorOf(order)}
        value={perOrder}
        onValue={setPerOrder}
        inputRef={focusOnMount}
      />
      <NameField
        id={`${id}-limit-day`}
        label={t('options_limits_day')}
        hint={t('options_limits_day_hint')}
        error={errorOf(day)}
        value={perDay}
        onValue={setPerDay}
      />
      <fieldset class="choices">
        <legend>{t('options_limits_above')}</legend>
        {WAYS.map((way) => (
          <label key={way} class="choice">
            <input type="radio" name={`${id}-above`} checked={above === way} onChange={() => setAbove(way)} />
            <span>{t(`options_limits_${way}`)}</span>
          </label>
        ))}
      </fieldset>
      <NameField
        id={`${id}-limit-low`}
        label={t('options_low_line')}
        hint={t('options_low_line_hint')}
        error={errorOf(line)}
        value={low}
        onValue={setLow}
      />
    </ChangeForm>
  )
}
