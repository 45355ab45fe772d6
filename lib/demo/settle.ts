import { add, multiply, subtract } from '../money'
import { bear, nextBirth } from './children'
import { type DemoOrder, isOver, progressOf } from './order-progress'
import type { DemoState } from './state'

/** Closes the books on every order that has ended by `now`: its outcome, its charge, the rest paid back. */
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
 * The state as it has become by `now`: with the child orders that were due, and with the books closed on every
 * order that has ended. A charge becomes that of the delivered part, and the rest is back on the balance. The
 * outcome is written with it, so that asking again pays nothing back and a clock that is set back revives nothing.
 */
export function settle(state: DemoState, now: number): DemoState {
  let current = state
  for (let birth = nextBirth(current, now); birth !== undefined; birth = nextBirth(current, now)) {
    // What was paid back before a post came can pay for it.
    current = bear(birth.paid ? close(current, birth.due) : current, birth)
  }
  return close(current, now)
}
