import { multiply } from '../../lib/money'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'
import type { Server } from './server'
import { awake, finish, pickFrom, type StoryLog } from './story-log'
import type { WorkerRun } from './worker-run'
import { came, problem, say } from './world'

/* What changes around the orders: accounts go and come back, prices change, limits are set, orders are added by hand. */

/** Removes an account, as the command does. */
export async function remove(panelId: string, life: WorkerRun, { world, panels }: StoryLog): Promise<void> {
  const server = panels.serverOf(panelId)
  if (!server) return
  server.wasLeft = true
  say(world, `   the account ${panelId} is removed`)
  came(world, 'removed')
  const { worker, environment } = life
  await finish([worker.removePanel(panelId, environment)], [life], world)
}

/** Connects the same account again: to the program it is another one. */
export async function connectAnew(server: Server, tale: StoryLog): Promise<void> {
  const { world } = tale
  const life = await awake(tale)
  const { worker, environment } = life
  const typed = { name: 'Anew', url: server.row.url, key: server.key }
  say(world, `Connects ${server.row.url}`)
  const [end] = await finish([worker.connectPanel(typed, environment)], [life], world)
  if (end?.status !== 'fulfilled' || end.value.kind !== 'connected') return
  came(world, 'connected')
  server.id = end.value.panel.id
}

async function changeAccount(tale: StoryLog): Promise<void> {
  const { world, panels } = tale
  const server = world.dice.pick(panels.servers)
  if (panels.keys.has(server.id)) {
    say(world, `Removes ${server.id}`)
    await remove(server.id, await awake(tale), tale)
  }
  if (!panels.keys.has(server.id)) await connectAnew(server, tale)
}

/** A panel changes the price of a service, and the catalog is old by the time of the next order. */
async function changePrice({ world, panels }: StoryLog): Promise<void> {
  const { dice } = world
  const server = dice.pick(panels.servers)
  const id = dice.pick(server.services as [Server['services'][number]]).id
  const factor = dice.pick(['0.5', '1.1', '2'])
  server.services = server.services.map((one) =>
    one.id === id ? { ...one, rate: multiply(one.rate, factor) } : one,
  )
  world.clock.at += 11 * 60_000
  say(world, `${server.id} sells ${id} for ${factor} of its price, and eleven minutes go by`)
}

/** The most to be spent at one of the panels. */
export async function setLimits(tale: StoryLog): Promise<void> {
  const { world, panels } = tale
  const { dice } = world
  const { id, dialect } = dice.pick(panels.servers)
  const limits: PanelLimits = {
    above: dice.pick(['typed', 'typed', 'block']),
    currency: dialect.currency,
    ...dice.pick<Pick<PanelLimits, 'perOrder' | 'perDay'>>([
      { perOrder: '1' },
      { perDay: '3' },
      { perOrder: '2', perDay: '4' },
    ]),
  }
  say(world, `Sets limits for ${id}: ${JSON.stringify(limits)}`)
  const life = await awake(tale)
  await finish([life.worker.saveLimits(id, limits, life.environment)], [life], world)
}

/** Adds an order by the number that the panel's site shows, though the ledger may have sent it itself. */
export async function addSent(life: WorkerRun, tale: StoryLog): Promise<void> {
  const { world, panels } = tale
  const sent = pickFrom(
    world.adds.filter(({ panelOrderId }) => panelOrderId !== undefined),
    tale,
  )
  const server = sent && panels.serverOf(sent.panelId)
  // Under an account that was connected again it is another order to the program.
  if (!sent?.panelOrderId || !server || sent.panelId !== server.id) return
  const forgotten = { panelId: server.id, panelOrderId: sent.panelOrderId, link: '' }
  say(world, `   adds ${sent.panelOrderId} of ${server.id} by hand`)
  const isKnown = [...world.ledger.values()].some(
    ({ panelId, panelOrderId }) => panelId === server.id && panelOrderId === sent.panelOrderId,
  )
  const [end] = await finish([life.worker.addByNumber(forgotten, life.environment)], [life], world)
  if (life.isOver || end?.status !== 'fulfilled') return
  came(world, end.value.kind === 'added' ? 'added' : 'not added')
  if (isKnown && end.value.kind === 'added') problem(world, `${sent.panelOrderId} is in the ledger twice`)
}

async function addByHand(tale: StoryLog): Promise<void> {
  await addSent(await awake(tale), tale)
}

/** Something else than orders. */
export const change = (tale: StoryLog): Promise<void> =>
  tale.world.dice.pick([changeAccount, changePrice, changePrice, addByHand, addByHand])(tale)
