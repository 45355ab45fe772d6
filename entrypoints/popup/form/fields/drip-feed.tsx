import type { ComponentChildren } from 'preact'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Change } from '../use-draft'

interface ChoiceProps {
  readonly draft: Draft
  readonly change: Change
}

/** Whether the quantity is delivered in several runs. */
export const DripFeedChoice = ({ draft, change }: ChoiceProps) => (
  <label class="row drip-feed-choice" title={t('drip_feed_use')}>
    <span>{t('drip_feed')}</span>
    <input
      type="checkbox"
      name="drip-feed"
      checked={draft.dripFeed}
      onChange={({ currentTarget }) => change({ dripFeed: currentTarget.checked })}
    />
  </label>
)

interface Props {
  readonly form: ReadForm
  readonly children: ComponentChildren
}

/** The runs: their two fields as children, and the total that they amount to. */
export function DripFeed({ form, children }: Props) {
  const { service, quantity, runs } = form
  return (
    <fieldset class="drip-feed" aria-label={t('drip_feed')}>
      {service?.dripfeed === 'unknown' && <p class="field-hint">{t('drip_feed_unknown')}</p>}
      {children}
      <p class="drip-feed-total" aria-live="polite">
        {quantity !== undefined &&
          runs !== undefined &&
          t('drip_feed_total', {
            runs: formatCount(runs),
            quantity: formatCount(quantity / runs),
            total: formatCount(quantity),
          })}
      </p>
    </fieldset>
  )
}
