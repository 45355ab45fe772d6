import { formatCount } from '../../../../lib/format'
import { formatMinutes } from '../../../../lib/format-time'
import { type MessageKey, t } from '../../../../lib/i18n'
import { FIELDS } from '../../../../lib/orders/form/field-table'
import type { Order } from '../../../../lib/orders/order/order'
import { FIELD_NAMES, type FieldName } from '../../../../lib/panel-api/field-names'

export interface OrderedField {
  readonly name: string
  /** As it was sent; a choice by its name. */
  readonly text: string
}

const COUNT = /^\d{1,15}$/

/** What else went out with the order, in the order in which the form asks for it. */
export const orderedFields = ({ fields }: Pick<Order, 'fields'>): readonly OrderedField[] =>
  FIELD_NAMES.flatMap((name) => {
    const value = fields[name]
    if (value === undefined || value === '' || FIELDS[name].isOwnFact) return []
    return [{ name: t(`field_${name}`), text: valueText(name, value) }]
  })

function valueText(name: FieldName, value: string): string {
  const { kind, unit, choices } = FIELDS[name]
  if (choices?.includes(value)) return t(`choice_${name}_${value}` as MessageKey)
  const isCount = (kind === 'whole' || kind === 'pieces') && COUNT.test(value)
  if (!isCount) return value
  return unit === 'minutes' ? formatMinutes(Number(value)) : formatCount(value)
}
