import type { Order } from './order'

/** The order with the user's note; an empty note removes it. The same order if nothing changes. */
export function withNote(order: Order, typed: string): Order {
  const note = typed.trim()
  if (note === (order.note ?? '')) return order
  const { note: _, ...rest } = order
  return note === '' ? rest : { ...rest, note }
}
