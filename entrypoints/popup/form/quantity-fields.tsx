import { described, Field } from '../../../components/field'
import { formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/draft'
import { type FormField, mayDripFeed, type ReadForm } from '../../../lib/orders/order-form'
import type { Change } from './use-draft'

interface Props {
  readonly draft: Draft
  readonly form: ReadForm
  readonly errorAt: (field: FormField) => string | undefined
  readonly change: Change
  readonly touch: (field: FormField) => void
}

/** What the chosen service's type needs beside the link. */
export function QuantityFields(props: Props) {
  const { type, service } = props.form
  if (!type || !service) return null
  if (type.quantity === 'none') return <p class="quiet">{t('package_explained')}</p>
  if (type.quantity === 'lines') return <CommentsField {...props} />
  return (
    <>
      <NumberField
        {...props}
        field="quantity"
        label={props.draft.dripFeed && mayDripFeed(service) ? t('quantity_per_run') : t('quantity')}
        hint={t('quantity_hint', formatCount(service.min), formatCount(service.max))}
      />
      {mayDripFeed(service) && <DripFeedFields {...props} />}
    </>
  )
}

interface NumberProps extends Props {
  readonly field: 'quantity' | 'runs' | 'interval'
  readonly label: string
  readonly hint: string
}

function NumberField({ field, label, hint, draft, errorAt, change, touch }: NumberProps) {
  const error = errorAt(field)
  return (
    <Field id={field} label={label} hint={hint} error={error}>
      {/* A text field: one of type number hides what was typed wrong and changes it when scrolled over. */}
      <input
        {...described(field, error)}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={draft[field]}
        onInput={({ currentTarget }) => change({ [field]: currentTarget.value })}
        onBlur={() => touch(field)}
      />
    </Field>
  )
}

function CommentsField({ draft, form, errorAt, change, touch }: Props) {
  const error = errorAt('comments')
  const { service, comments } = form
  return (
    <Field
      id="comments"
      label={t('comments')}
      hint={`${tCount('comments_counted', comments.length, formatCount(comments.length))} ${t(
        'quantity_hint',
        formatCount(service?.min ?? 0),
        formatCount(service?.max ?? 0),
      )}`}
      error={error}
    >
      <textarea
        {...described('comments', error)}
        rows={5}
        dir="auto"
        placeholder={t('comments_placeholder')}
        value={draft.comments}
        onInput={({ currentTarget }) => change({ comments: currentTarget.value })}
        onBlur={() => touch('comments')}
      />
    </Field>
  )
}

function DripFeedFields(props: Props) {
  const { draft, form, change } = props
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
      {draft.dripFeed && (
        <>
          {form.service?.dripfeed === 'unknown' && <p class="field-hint">{t('drip_feed_unknown')}</p>}
          <div class="two-columns">
            <NumberField {...props} field="runs" label={t('runs')} hint={t('runs_hint')} />
            <NumberField {...props} field="interval" label={t('interval')} hint={t('interval_hint')} />
          </div>
          {form.quantity !== undefined && form.runs !== undefined && (
            <p aria-live="polite">
              {t(
                'drip_feed_total',
                formatCount(form.runs),
                formatCount(form.quantity / form.runs),
                formatCount(form.quantity),
              )}
            </p>
          )}
        </>
      )}
    </fieldset>
  )
}
