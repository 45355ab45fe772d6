import { TRANSITIONS } from '../../lib/orders/order/lifecycle'
import type { Order } from '../../lib/orders/order/order'
import type { StoryLog } from './story-log'
import type { WorkerRun } from './worker-run'
import { problem, type SentAdd, type World } from './world'

/* What must hold whenever nothing is going on. */

/** Whether someone may still be about to write what is missing: after a write that the disk refused, the next start does. */
function isExcused({ owner }: Pick<Order, 'owner'>, { lives, recoveredAt }: StoryLog): boolean {
  const life = lives.find(({ name }) => name === owner)
  if (!life) return false
  return life.isOver ? life.endedAt > recoveredAt : life.refusals > 0
}

function checkSending(tale: StoryLog): void {
  for (const order of tale.world.ledger.values()) {
    const asked = [...(order.refills ?? []), order.cancel].filter((one) => one?.state === 'sending')
    const left = [...(order.state === 'sending' ? [order] : []), ...asked]
    if (left.some((one) => one && !isExcused(one, tale)))
      problem(tale.world, `${order.id} is left in sending`)
  }
}

/** Whether the row says what its life heard, as soon as it could. */
function checkHeard(add: SentAdd, life: WorkerRun, world: World): void {
  const row = world.ledger.get(add.rowId)
  if (!row) {
    problem(world, `${add.rowId} was sent and is not in the ledger`)
    return
  }
  const refused = life.refusals - add.refusals
  // The number that a panel answered is insisted on; the rest is left for the next start.
  if (add.said === 'yes' && refused < 5 && row.panelOrderId !== add.panelOrderId) {
    problem(world, `${add.rowId} was accepted as ${add.panelOrderId} and is ${row.state}`)
  }
  if (add.said === 'no' && refused === 0 && row.state !== 'refused') {
    problem(world, `${add.rowId} was refused and is ${row.state}`)
  }
  if (add.said === 'lost' && refused === 0 && row.state !== 'unconfirmed') {
    problem(world, `no one knows of ${add.rowId}, which is ${row.state}`)
  }
}

function checkHistory(order: Order, { world, lives }: StoryLog): void {
  let state: Order['state'] | undefined
  for (const { from, to, event } of order.history) {
    const begins = { confirmed: 'sending', 'added-by-number': 'placed' }
    const isFirst = state === undefined && event in begins && begins[event as keyof typeof begins] === to
    const isAllowed =
      event !== 'confirmed' && event !== 'added-by-number' && from && TRANSITIONS[from][event] === to
    if (from !== state || (!isFirst && !isAllowed))
      problem(world, `${order.id} cannot go from ${from} to ${to}`)
    state = to
  }
  if (state !== order.state)
    problem(world, `${order.id} is ${order.state}, and its history ends with ${state}`)
  const owner = world.adds.find(({ rowId }) => rowId === order.id)?.life
  const isDead = order.history.some(({ event }) => event === 'worker-died')
  // Only one life ever ran: who else could have taken it for dead?
  if (isDead && owner !== undefined && lives.length === 1) {
    problem(world, `${order.id} was taken from ${owner}, which was alive`)
  }
}

/** Checks what must hold between two steps of a story. */
export function checkRest(tale: StoryLog): void {
  const { world, lives } = tale
  checkSending(tale)
  for (const add of world.adds) {
    const life = lives.find(({ name }) => name === add.life)
    if (!add.isChecked && life && !life.isOver) checkHeard(add, life, world)
    add.isChecked = true
  }
  for (const order of world.ledger.values()) checkHistory(order, tale)
}
