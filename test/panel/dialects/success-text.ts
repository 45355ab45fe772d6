import { type Dialect, errorOf, type Fields, isRow, rewrite } from './dialect'

/** Its refills are numbered from here: the first is 12345. */
const REFILLS_FROM = 12_344

const canceled = (status: unknown): unknown => (status === 'Canceled' ? 'Cancelled' : status)

/** Stands before what is no number, on its way to the simulation and back. */
const NO_NUMBER = '?'

const shorter = (ids: string): string =>
  ids
    .split(',')
    .map((id) => (/^\s*\d+\s*$/.test(id) ? String(Number(id) - REFILLS_FROM) : NO_NUMBER + id.trim()))
    .join(',')

function longer(id: unknown): unknown {
  if (isRow(id)) return id
  const text = String(id)
  return text.startsWith(NO_NUMBER) ? text.slice(NO_NUMBER.length) : Number(text) + REFILLS_FROM
}

/** A cancel is for one order; what the documents call `orders` it does not know. */
function hears(fields: Fields): Fields {
  const { action, order, orders: _, refill, refills, ...rest } = fields
  if (action === 'cancel') {
    const single = order !== undefined && /^[^,]+$/.test(order)
    return single ? { ...rest, action, orders: order } : { ...rest, action }
  }
  return {
    ...fields,
    ...(refill !== undefined && { refill: shorter(refill) }),
    ...(refills !== undefined && { refills: shorter(refills) }),
  }
}

/** `{success: "…", refill: 12345}`, `Canceled`, `order` instead of `orders` for a cancel, `amount` for the balance. */
export const successText: Dialect = {
  name: 'success-text',
  paths: ['/success-text/api/v2'],
  currency: 'USD',
  lacks: [],
  hears,
  oneService: (row) => ({ ...row, desc: `Start: now<br>Link: <b>${row.category}</b>` }),
  add: ({ order }) => ({ success: 'Order placed', order: String(order) }),
  oneStatus: (row) => rewrite(row, ['status'], canceled),
  refill: ({ refill }) => ({ success: 'Refill request received', refill: longer(refill) }),
  oneRefill: (row) => rewrite(row, ['refill'], longer),
  oneRefillStatus: (row) => rewrite(rewrite(row, ['refill'], longer), ['status'], canceled),
  cancel({ order, cancel }) {
    const error = errorOf(cancel)
    if (error !== undefined) return { error }
    return { success: 'Cancel request received', order, cancel: { status: 'success' } }
  },
  balance: ({ balance, currency }) => ({ status: 'success', amount: balance, currency }),
  refuses: (words) => ({ status: 200, body: { success: false, message: words } }),
}
