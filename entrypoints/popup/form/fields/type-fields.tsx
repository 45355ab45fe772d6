import { t } from '../../../../lib/i18n'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { Field } from '../../../../lib/orders/form/field-table'
import { canDripFeed, type FormField, type ReadForm } from '../../../../lib/orders/form/order-form'
import { DRIP_FEED_FIELDS } from '../../../../lib/panel-api/service-types'
import type { Change } from '../use-draft'
import { Control } from './controls'
import { DripFeed, DripFeedChoice } from './drip-feed'
import { hintOf, labelOf } from './field-text'
import { QuantityLine } from './quantity-line'

export interface FieldsProps {
  readonly draft: Draft
  readonly form: ReadForm
  /** What the link is for, as the ledger stores it. */
  readonly targetKind: string | undefined
  readonly errorAt: (field: FormField) => string | undefined
  readonly change: Change
  readonly touch: (field: FormField) => void
}

/** The field that the charge follows from, where what is wrong with it is said; a package has none. */
const chargeField = ({ shownFields }: ReadForm): FormField | undefined =>
  (shownFields.find(({ kind }) => kind === 'pieces') ?? shownFields.find(({ kind }) => kind === 'lines'))
    ?.name

const ChargeError = ({ error }: { readonly error: string | undefined }) => (
  <p class="field-error" aria-live="polite" hidden={!error}>
    {error}
  </p>
)

const isDripFeed = ({ name }: Field): boolean => DRIP_FEED_FIELDS.some((field) => field.name === name)

/** The fields that the chosen service's type needs beside the link, in its order. */
export function TypeFields(props: FieldsProps) {
  const { type, service, shownFields } = props.form
  if (!type || !service) return null
  return (
    <>
      {type.pieces === 'none' && <p class="quiet">{t('package_explained')}</p>}
      {!chargeField(props.form) && <ChargeError error={props.errorAt('charge')} />}
      <Controls
        {...props}
        fields={shownFields.filter((field) => field.name !== 'link' && !isDripFeed(field))}
      />
      {props.draft.dripFeed && type.dripFeed && canDripFeed(service) && (
        <DripFeed form={props.form}>
          <Controls {...props} fields={shownFields.filter(isDripFeed)} />
        </DripFeed>
      )}
    </>
  )
}

/** A click on what was ordered before leads back to the field, where Enter goes on. */
function fillQuantity(change: Change, quantity: string): void {
  change({ quantity })
  document.getElementById('quantity')?.focus({ preventScroll: true })
}

function Controls({
  fields,
  draft,
  form,
  targetKind,
  errorAt,
  change,
  touch,
}: FieldsProps & { readonly fields: readonly Field[] }) {
  const { type, service } = form
  if (fields.length === 0) return null
  const isPerRun = form.shownFields.some(isDripFeed)
  const ofCharge = chargeField(form)
  return (
    <div class="type-fields">
      {fields.map((field) => (
        <div key={field.name} class={field.half ? 'half' : undefined}>
          <Control
            field={field}
            label={labelOf(field, isPerRun)}
            hint={hintOf(field, form, draft[field.name])}
            error={errorAt(field.name) ?? (field.name === ofCharge ? errorAt('charge') : undefined)}
            value={draft[field.name]}
            onValue={(value) => change({ [field.name]: value })}
            onBlur={() => touch(field.name)}
          />
          {field.name === 'quantity' && service && (
            <QuantityLine
              panelId={draft.panelId}
              service={service}
              targetKind={targetKind}
              quantity={form.counts.quantity}
              onQuantity={(quantity) => fillQuantity(change, quantity)}
            >
              {type?.dripFeed && canDripFeed(service) && <DripFeedChoice draft={draft} change={change} />}
            </QuantityLine>
          )}
        </div>
      ))}
    </div>
  )
}
