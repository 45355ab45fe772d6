import type { Order } from './order'

/** The order with the person's own words about it; empty ones take them away. The same order where nothing changes. */
export function noted(order: Order, typed: string): Order {
  const note = typed.trim()
  if (note === (order.note ?? '')) return order
  const { note: _, ...rest } = order
  return note === '' ? rest : { ...rest, note }
}
