import { add, multiply, subtract } from '../money'
import { createChild, nextChildDue } from './children'
import { type DemoOrder, isOver, progressOf } from './order-progress'
import type { DemoState } from './state'

/** Settles every order that has ended by `now`: its outcome, its charge, the refund. */
function close(state: DemoState, now: number): DemoState {
  let { balance } = state
  let changed = false
  const orders = state.orders.map((order): DemoOrder => {
    if (order.outcome !== null) return order
    const outcome = progressOf(order, now)
    if (!isOver(outcome.status)) return order
    changed = true
    const charge = multiply(order.unit, String(order.quantity - Number(outcome.remains)))
    balance = add(balance, subtract(order.charge, charge))
    return { ...order, charge, outcome }
  })
  return changed ? { ...state, balance, orders } : state
}

/**
 * The state as of `now`: due child orders are created, and every ended order is settled. Its charge becomes that of the
 * delivered part, and the rest returns to the balance. The outcome is stored with it, so that asking again refunds
 * nothing and setting the clock back revives nothing.
 */
export function settle(state: DemoState, now: number): DemoState {
  let current = state
  for (let birth = nextChildDue(current, now); birth !== undefined; birth = nextChildDue(current, now)) {
    // A refund from before a post came can pay for it.
    current = createChild(birth.paid ? close(current, birth.due) : current, birth)
  }
  return close(current, now)
}
