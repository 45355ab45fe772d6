import { formatCount } from '../../../../lib/format'
import { type MessageKey, t, tCount } from '../../../../lib/i18n'
import type { Field } from '../../../../lib/orders/form/field-table'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import { isReadAnew } from '../../../../lib/orders/form/quantity'
import type { FieldName } from '../../../../lib/panel-api/field-names'

export function labelOf({ name, optional }: Field, isPerRun: boolean): string {
  const label = t(name === 'quantity' && isPerRun ? 'quantity_per_run' : `field_${name}`)
  return optional ? t('field_optional', { field: label }) : label
}

/** A hint may name the service's limits, as `min` and `max`. */
const hintFor = ({ name, means }: Field, limits: { readonly min: string; readonly max: string }): string =>
  t(means ? `hint_${means}` : `field_${name}_hint`, limits)

/**
 * The hint of a field: how its number was read if it was written with signs, how many lines are counted, what it means,
 * and the service's limits if they apply.
 */
export function hintOf(field: Field, { type, service, counts }: ReadForm, typed = ''): string {
  if (!type || !service) return ''
  const { name, kind, unit } = field
  const limits = { min: formatCount(service.min), max: formatCount(service.max) }
  const hint = hintFor(field, limits)
  const count = counts[name] ?? 0
  const isNumber = kind === 'pieces' || kind === 'whole'
  if (isNumber && count > 0 && isReadAnew(typed))
    return `${t('number_read', { number: formatCount(count) })} ${hint}`
  if (kind !== 'lines') return hint
  const counted = tCount(unit === 'comments' ? 'comments_counted' : 'lines_counted', count)
  const isQuantity = typeof type.pieces === 'object' && type.pieces.linesOf === name
  return [counted, hint, ...(isQuantity ? [t('quantity_hint', limits)] : [])].join(' ')
}

/** The name of a choice, such as that of device 2. Each of a type's choices has one; a test goes through them. */
export const choiceText = (name: FieldName, choice: string): string =>
  t(`choice_${name}_${choice}` as MessageKey)
