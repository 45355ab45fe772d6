import type { PopupView } from '../../db/schema'
import type { Environment } from '../../environment'
import { FIELD_NAMES, type FieldName, type TypedFields } from '../../panel-api/field-names'
import type { Order } from '../order/order'
import { BLANK_FIELDS, type Draft } from './draft'
import { showDraft } from './drafts'
import { FIELDS } from './field-table'

/** Converts a date from the wire format (`d/m/Y`) to that of a form (`YYYY-MM-DD`). */
const toFormDate = (wire: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(wire) ?? []
  return year === '' ? wire : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const toTyped = (name: FieldName, wire: string): string =>
  FIELDS[name].kind === 'date' ? toFormDate(wire) : wire

/** What was typed for an order, reconstructed from its fields. */
function typedFields({ fields }: Order): TypedFields {
  const typed = { ...BLANK_FIELDS }
  for (const name of FIELD_NAMES) {
    const wire = fields[name]
    if (wire !== undefined) Object.assign(typed, { [name]: toTyped(name, wire) })
  }
  return typed
}

/** A new draft with the panel, service and fields of an order. */
function draftLike(order: Order, isPanelThere: boolean, now: number, id: string): Draft {
  return {
    ...typedFields(order),
    id,
    createdAt: now,
    updatedAt: now,
    // As for drafts of a removed panel: what was typed stays, the panel is chosen again.
    panelId: isPanelThere ? order.panelId : '',
    serviceId: isPanelThere ? order.service.id : '',
    dripFeed: order.fields.runs !== undefined,
    page: { address: order.link, canonical: '', title: '' },
  }
}

/** Opens the form on a new draft with the fields of an order. */
export async function orderAgain(orderId: string, environment: Environment): Promise<PopupView | undefined> {
  const { database, now, newId } = environment
  const order = await database.get('orders', orderId)
  if (!order) return undefined
  const isPanelThere = (await database.getKey('panels', order.panelId)) !== undefined
  return showDraft(() => draftLike(order, isPanelThere, now(), newId()), environment)
}
