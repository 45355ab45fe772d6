import type { DemoService } from '../../lib/demo/catalogue'
import type { Draft } from '../../lib/orders/draft'
import type { Order } from '../../lib/orders/order'
import { inputOf } from '../orders/as-shown'
import { confirmationOf, type Ends, judge } from './confirm'
import { type Life, over } from './life'
import { SERVICES, typedFor } from './services'
import { awake, finish, recover, start, type Tale } from './tale'
import { MOST_LIVES } from './workers'
import { newId, say, turns } from './world'

/* What a person and a browser do. Each step ends when every command of it has an answer, or no one who could hear it. */

const pickFrom = <T>(items: readonly T[], { world }: Tale): T | undefined =>
  items[world.dice.int(0, Math.max(items.length - 1, 0))]

/** Clicks on a page, and fills in the form that opens. */
async function draftForPage(tale: Tale): Promise<void> {
  const { world, panels } = tale
  const { dice } = world
  const life = await awake(tale)
  const mark = newId(world)
  const address = `https://video.example/watch?v=${mark}`
  const panel = dice.pick(panels.servers)
  const service = dice.pick(SERVICES)
  say(world, `A tab: ${address}, ${service.type} at ${panel.id}`)
  const { danger } = world
  // Most faults are kept for what comes after.
  if (dice.int(1, 4) > 1) world.danger = 0
  const page = { address, canonical: '', title: '' }
  await finish([life.worker.startDraft(page, life.environment, panel.id)], [life], world)
  const draft = [...world.drafts.values()].find((other) => other.page.address === address)
  if (draft) await type(draft, service, mark, tale)
  world.danger = danger
}

async function type(draft: Draft, service: DemoService, mark: string, tale: Tale): Promise<void> {
  const { world } = tale
  const input = inputOf({ ...draft, ...typedFor(service, `user-${mark}`, world) })
  const life = await awake(tale)
  await finish([life.worker.saveDraft(draft.id, input, life.environment)], [life], world)
}

/** A second life beside the first, as when the browser is slow to end one. */
const another = async (tale: Tale): Promise<Life> =>
  tale.lives.length < MOST_LIVES - 3 ? start(tale) : awake(tale)

/** Confirms drafts: one, several at once, one from two windows, one in two lives, one that is being discarded. */
async function confirm(tale: Tale): Promise<void> {
  const { world } = tale
  const { dice, drafts } = world
  if (drafts.size === 0) await draftForPage(tale)
  if (drafts.size === 0) return
  const life = await awake(tale)
  const shown = [...drafts.values()]
  const draft = pickFrom(shown, tale)
  if (!draft) return
  const kind = dice.pick(['once', 'once', 'all', 'windows', 'lives', 'discard', 'recover'] as const)
  say(world, `Confirms ${kind === 'all' ? 'every draft' : draft.id} (${kind})`)
  const confirmed = kind === 'all' ? shown : kind === 'windows' || kind === 'lives' ? [draft, draft] : [draft]
  const lives = confirmed.map(() => life)
  if (kind === 'lives') lives[1] = await another(tale)
  const refusals = lives.map((one) => one.refusals)
  const commands = []
  for (const [at, one] of confirmed.entries()) {
    const by = lives[at] ?? life
    const placing = by.worker.placeOrder(confirmationOf(one, world), by.environment)
    // It may fail before anyone waits for it.
    placing.catch(() => undefined)
    commands.push(placing)
    if (kind === 'all' || kind === 'lives') await turns(dice.int(0, 3))
  }
  if (kind === 'discard') {
    await turns(dice.int(0, 12))
    await finish([life.worker.discardDraft(draft.id, life.environment)], [life], world)
  }
  if (kind === 'recover') {
    await turns(dice.int(0, 12))
    await recover(life, tale)
  }
  const ends: Ends = await finish(commands, lives, world)
  judge({ drafts: confirmed, lives, refusals, ends, isAtOnce: kind === 'windows' }, world)
}

/** Time goes by, and the worker wakes to ask what became of the orders. */
async function look(tale: Tale): Promise<void> {
  const { world } = tale
  world.clock.at += world.dice.pick([40_000, 600_000, 3_700_000, 3_700_000])
  say(world, 'Time goes by, and the orders are asked about')
  const life = await awake(tale)
  await finish([life.worker.trackDue(life.environment)], [life], world)
}

const numbered = ({ world }: Tale): readonly Order[] =>
  [...world.ledger.values()].filter(({ state, panelOrderId }) => state === 'placed' && panelOrderId)

/** Asks for a refill or a cancel, from one window or two. */
async function ask(tale: Tale): Promise<void> {
  const { world } = tale
  const order = pickFrom(numbered(tale), tale)
  if (!order) return confirm(tale)
  const isEnded = ['completed', 'partial'].includes(order.tracking?.status ?? '')
  const life = await awake(tale)
  say(world, `Asks for a ${isEnded ? 'refill' : 'cancel'} of ${order.id}`)
  const command = isEnded ? life.worker.askRefill : life.worker.askCancel
  const windows = world.dice.int(1, 2) === 1 ? [life] : [life, life]
  await finish(
    windows.map((by) => command(order.id, by.environment)),
    windows,
    world,
  )
}

/** The person asks the panel's support about an unconfirmed order, and says how it was. */
async function resolve(tale: Tale): Promise<void> {
  const { world } = tale
  const order = pickFrom(
    [...world.ledger.values()].filter(({ state }) => state === 'unconfirmed'),
    tale,
  )
  if (!order) return confirm(tale)
  const panelOrderId = world.adds.find(({ rowId }) => rowId === order.id)?.panelOrderId
  const life = await awake(tale)
  say(world, `Finds that ${order.id} was ${panelOrderId ? `placed as ${panelOrderId}` : 'never placed'}`)
  const event = panelOrderId
    ? ({ event: 'person-found-it', panelOrderId } as const)
    : ({ event: 'person-dismissed-it' } as const)
  await finish([life.worker.applyEvent(order.id, event, life.environment)], [life], world)
}

async function die(tale: Tale): Promise<void> {
  const { world, lives } = tale
  if (!world.mayDie) return confirm(tale)
  const last = lives.at(-1)
  const how = world.dice.pick(['death', 'restart'] as const)
  say(world, how === 'death' ? 'Nothing happens for a while' : 'The browser is closed')
  if (last) over(last, how, 'at rest')
  await awake(tale)
}

const STEPS = [draftForPage, confirm, confirm, confirm, look, look, ask, ask, resolve, die] as const

export const takeStep = (tale: Tale): Promise<void> => tale.world.dice.pick(STEPS)(tale)
