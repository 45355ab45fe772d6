import type { ComponentChildren } from 'preact'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Change } from '../use-draft'

interface Props {
  readonly draft: Draft
  readonly form: ReadForm
  readonly change: Change
  readonly children: ComponentChildren
}

/** The choice of several runs, its two fields as children, and the total that they amount to. */
export function DripFeed({ draft, form, change, children }: Props) {
  const { service, quantity, runs } = form
  return (
    <fieldset class="drip-feed">
      <label class="row">
        <input
          type="checkbox"
          name="drip-feed"
          checked={draft.dripFeed}
          onChange={({ currentTarget }) => change({ dripFeed: currentTarget.checked })}
        />
        <span>{t('drip_feed_use')}</span>
      </label>
      {draft.dripFeed && service?.dripfeed === 'unknown' && (
        <p class="field-hint">{t('drip_feed_unknown')}</p>
      )}
      {children}
      {quantity !== undefined && runs !== undefined && (
        <p aria-live="polite">
          {t('drip_feed_total', {
            runs: formatCount(runs),
            quantity: formatCount(quantity / runs),
            total: formatCount(quantity),
          })}
        </p>
      )}
    </fieldset>
  )
}
