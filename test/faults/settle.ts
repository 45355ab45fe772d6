import { isUserDecision } from '../../lib/orders/order/lifecycle'
import type { Order } from '../../lib/orders/order/order'
import type { UserResolution } from '../../lib/orders/unconfirmed/resolve'
import { awake, finish, pickFrom, type StoryLog } from './story-log'
import type { WorkerRun } from './worker-run'
import { came, problem, say, type World } from './world'

/* What the user says of orders that no one knows about: rightly, or wrongly and then taken back. */

/** The number that an order really has, if the panel made it. */
const truthOf = ({ id }: Order, { adds }: World): string | undefined =>
  adds.findLast(({ rowId }) => rowId === id)?.panelOrderId

/** Whether the user has said something of it that is not so. */
export const isMistaken = (order: Order, world: World): boolean =>
  isUserDecision(order) && order.panelOrderId !== truthOf(order, world)

/** Asks at the panel's site about an unconfirmed order, and says how it was: as a rule what is so. */
export async function resolve(tale: StoryLog): Promise<void> {
  const { world } = tale
  const { dice } = world
  const order = pickFrom(
    [...world.ledger.values()].filter(({ state }) => state === 'unconfirmed'),
    tale,
  )
  if (!order) return reopen(tale)
  const truth = truthOf(order, world)
  const isWrong = dice.int(1, 4) === 1
  const others = world.adds.flatMap(({ panelOrderId }) => panelOrderId ?? []).filter((one) => one !== truth)
  const wrong = truth !== undefined && dice.int(1, 2) === 1 ? undefined : (pickFrom(others, tale) ?? '999999')
  const panelOrderId = isWrong ? wrong : truth
  const life = await awake(tale)
  say(world, `Says of ${order.id} that it ${panelOrderId ? `is ${panelOrderId}` : 'was never placed'}`)
  await insist(order, { panelOrderId }, life, tale)
}

async function insist(
  order: Order,
  said: UserResolution,
  life: WorkerRun,
  { world }: StoryLog,
): Promise<void> {
  const { refusals } = life
  const isTaken = [...world.ledger.values()].some(
    ({ id, panelId, panelOrderId, history }) =>
      id !== order.id &&
      panelId === order.panelId &&
      said.panelOrderId !== undefined &&
      panelOrderId === said.panelOrderId &&
      history[0]?.event !== 'added-by-number',
  )
  const [end] = await finish([life.worker.resolveOrder(order.id, said, life.environment)], [life], world)
  if (life.isOver || end?.status !== 'fulfilled') return
  const { kind } = end.value
  say(world, `   the person is told: ${kind}`)
  came(world, kind)
  const row = world.ledger.get(order.id)
  if (isTaken && kind !== 'known')
    problem(world, `${said.panelOrderId} is another order’s, and ${order.id} has it`)
  if (kind === 'resolved') {
    const isDone = row?.state === (said.panelOrderId ? 'placed' : 'dismissed')
    if (!isDone && life.refusals === refusals) problem(world, `${order.id} was settled and is ${row?.state}`)
    return
  }
  if (row?.state !== 'unconfirmed') problem(world, `${order.id} was doubted, and is ${row?.state}`)
  if (kind === 'known') return
  await insist(order, { ...said, acceptedDoubt: kind }, life, { world } as StoryLog)
}

/** Takes back what was said. */
export async function reopen(tale: StoryLog): Promise<void> {
  const order = pickFrom([...tale.world.ledger.values()].filter(isUserDecision), tale)
  if (order) await takeBack(order, await awake(tale), tale.world)
}

async function takeBack({ id }: Order, life: WorkerRun, world: World): Promise<void> {
  say(world, `Takes back what was said of ${id}`)
  came(world, 'taken back')
  const event = { event: 'user-reopened' } as const
  await finish([life.worker.applyEvent(id, event, life.environment)], [life], world)
}

/** At the end the user knows better: what was said wrongly is taken back. */
export async function takeBackMistakes(life: WorkerRun, { world }: StoryLog): Promise<void> {
  for (const order of world.ledger.values()) {
    if (isMistaken(order, world)) await takeBack(order, life, world)
  }
}
