import { formatCount } from '../../../lib/format'
import { formatMinutes } from '../../../lib/format-time'
import { type MessageKey, t } from '../../../lib/i18n'
import type { Order } from '../../../lib/orders/order/order'
import { FIELD_NAMES, type FieldName } from '../../../lib/panel-api/field-names'
import { type Field, readServiceType } from '../../../lib/panel-api/service-types'

export interface OrderedField {
  readonly name: string
  /** As it went out; a choice by its name. */
  readonly words: string
}

/** Shown by themselves: with what they mean for the whole order. */
const ELSEWHERE: ReadonlySet<FieldName> = new Set(['link', 'quantity'])

const COUNT = /^\d{1,15}$/

/** What else went out with the order, by its type, in the order in which the form asks for it. */
export function orderedFields({
  fields,
  service,
}: Pick<Order, 'fields' | 'service'>): readonly OrderedField[] {
  const type = readServiceType(service.type)
  return FIELD_NAMES.flatMap((name) => {
    const value = fields[name]
    if (value === undefined || value === '' || ELSEWHERE.has(name)) return []
    const declared = type?.fields.find((field) => field.name === name)
    return [{ name: t(`field_${name}`), words: valueWords(name, value, declared) }]
  })
}

function valueWords(name: FieldName, value: string, declared: Field | undefined): string {
  if (declared?.kind === 'choice') return t(`choice_${name}_${value}` as MessageKey) || value
  if ((name === 'interval' || name === 'delay') && COUNT.test(value)) return formatMinutes(Number(value))
  const isCount =
    declared?.kind === 'whole' || declared?.kind === 'pieces' || name === 'runs' || name === 'interval'
  return isCount && COUNT.test(value) ? formatCount(value) : value
}
