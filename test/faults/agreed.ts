import { type Amount, add, isEqual, isLess, multiply } from '../../lib/money'
import type { Order } from '../../lib/orders/order/order'
import { came, problem, type World } from './world'

/* What must have been agreed to when an order is stored to be sent, judged by what is on disk at that moment. */

/** What counts against a limit: of a subscription all that its posts may cost. */
const stakeOf = ({ charge, perPost, fields }: Order): Amount =>
  perPost ? multiply(perPost.max, fields.posts ?? '1') : charge

const isPlacedHere = ({ state, history }: Order): boolean =>
  state !== 'refused' && state !== 'dismissed' && history[0]?.event === 'confirmed'

const isSameOrder = (a: Order, b: Order): boolean =>
  a.service.id === b.service.id &&
  a.quantity === b.quantity &&
  a.link === b.link &&
  a.fields.username === b.fields.username

/** Whether the user was asked for all that this order needs, and said yes. */
export function checkClaim(order: Order, world: World): void {
  const agreed = world.agreed.get(order.id) ?? []
  if (agreed.length === 0) problem(world, `${order.id} is stored, and no one confirmed it`)
  const prices = agreed.map(({ charge }) => charge)
  if (!prices.some((price) => isEqual(price, order.charge))) {
    problem(world, `${order.id} costs ${order.charge}, and what was agreed to is ${prices.join(', ')}`)
  }
  const others = [...world.ledger.values()].filter(
    (other) => other.panelId === order.panelId && isPlacedHere(other),
  )
  const since = order.createdAt - 10 * 60_000
  const same = others.filter((other) => other.createdAt > since && isSameOrder(other, order))
  const latest = Math.max(...same.map(({ createdAt }) => createdAt))
  if (same.length > 0) came(world, 'repeated')
  if (same.length > 0 && !agreed.some(({ repeatOf = 0 }) => repeatOf >= latest)) {
    problem(world, `${order.id} is the same as ${same.at(-1)?.id}, and no one said that it may be`)
  }

  const { perOrder, perDay, above } = world.limits[order.panelId] ?? {}
  const midnight = new Date(order.createdAt).setHours(0, 0, 0, 0)
  const today = others.filter(({ createdAt }) => createdAt >= midnight)
  const stake = stakeOf(order)
  const spent = today.map(stakeOf).reduce(add, stake)
  const isOver = [perOrder && isLess(perOrder, stake), perDay && isLess(perDay, spent)].includes(true)
  if (!isOver) return
  came(world, 'above a limit')
  const isTyped = agreed.some(({ typedAmount }) => typedAmount !== undefined && isEqual(typedAmount, stake))
  if (above === 'block' || !isTyped) problem(world, `${order.id} is above a limit, and no one typed ${stake}`)
}
