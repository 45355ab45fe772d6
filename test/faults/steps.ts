import type { Draft } from '../../lib/orders/form/draft'
import type { Order } from '../../lib/orders/order/order'
import type { Confirmation, PlaceOrderReply } from '../../lib/orders/placing/placing'
import { addSent, change, remove, setLimits } from './accounts'
import { agreeing, confirmationOf, type Ends, judge, press, settlingMs } from './confirm'
import { draftForPage } from './drafting'
import type { Server } from './server'
import { isMistaken, reopen, resolve } from './settle'
import { awake, finish, pickFrom, recover, type StoryLog, start } from './story-log'
import { over, type WorkerRun } from './worker-run'
import { MAX_RUNS } from './workers'
import { say, turns } from './world'

/* What a user and a browser do. Each step ends when every command of it has an answer, or no one who could hear it. */

/** A second life beside the first, as when the browser is slow to end one. */
const another = async (tale: StoryLog): Promise<WorkerRun> =>
  tale.lives.length < MAX_RUNS - 3 ? start(tale) : awake(tale)

/** Confirms drafts: one, several at once, one from two windows, one in two lives, one that is being discarded. */
async function confirm(tale: StoryLog): Promise<void> {
  const { world } = tale
  const { dice, drafts } = world
  if (drafts.size === 0) await draftForPage(tale)
  if (drafts.size === 0) return
  const life = await awake(tale)
  const shown = [...drafts.values()]
  const draft = pickFrom(shown, tale)
  if (!draft) return
  const kind = dice.pick(KINDS)
  say(world, `Confirms ${kind === 'all' ? 'every draft' : draft.id} (${kind})`)
  const confirmed = kind === 'all' ? shown : kind === 'windows' || kind === 'lives' ? [draft, draft] : [draft]
  const lives = confirmed.map(() => life)
  if (kind === 'lives') lives[1] = await another(tale)
  const refusals = lives.map((one) => one.refusals)
  const commands = []
  const confirmations = []
  for (const one of confirmed) confirmations.push(await confirmationOf(one, tale))
  for (const [at, confirmation] of confirmations.entries()) {
    commands.push(press(confirmation, lives[at] ?? life))
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
  if (kind === 'remove') {
    await turns(dice.int(0, 12))
    await remove(draft.panelId, life, tale)
  }
  if (kind === 'add') {
    await turns(dice.int(4, 20))
    await addSent(life, tale)
  }
  const ends: Ends = await finish(commands, lives, world)
  const isDiscarded = kind === 'discard'
  judge({ drafts: confirmed, lives, refusals, ends, isAtOnce: kind === 'windows', isDiscarded }, world)
  const [end] = ends
  const [confirmation] = confirmations
  const [first] = confirmed
  if (first && confirmation && end?.status === 'fulfilled') await agree(first, confirmation, end.value, tale)
}

const KINDS = [
  'once',
  'once',
  'once',
  'all',
  'windows',
  'lives',
  'discard',
  'recover',
  'remove',
  'add',
] as const

/** Says yes to what was asked, once or several times over, or leaves it. */
async function agree(
  draft: Draft,
  first: Confirmation,
  placing: PlaceOrderReply,
  tale: StoryLog,
): Promise<void> {
  const { world } = tale
  let answer = placing
  let confirmation = agreeing(first, answer)
  for (let times = 0; confirmation && times < 3 && world.dice.int(1, 3) > 1; times += 1) {
    const life = await awake(tale)
    const refusals = [life.refusals]
    say(world, `Agrees, for ${draft.id}`)
    world.clock.at += (settlingMs(answer) ?? 0) / world.dice.pick([1, 1, 2])
    const ends = await finish([press(confirmation, life)], [life], world)
    judge({ drafts: [draft], lives: [life], refusals, ends }, world)
    const [end] = ends
    if (end?.status !== 'fulfilled') return
    answer = end.value
    confirmation = agreeing(confirmation, answer)
  }
}

/** Begins an order like one of before, and often confirms it at once. */
async function orderAgain(tale: StoryLog): Promise<void> {
  const { world } = tale
  const order = pickFrom([...world.ledger.values()], tale)
  if (!order) return confirm(tale)
  const life = await awake(tale)
  say(world, `Orders ${order.id} again`)
  const { danger } = world
  world.danger = 0
  await finish([life.worker.orderAgain(order.id, life.environment)], [life], world)
  world.danger = danger
  const draft = [...world.drafts.values()].at(-1)
  if (!draft || draft.serviceId === '') return
  const refusals = [life.refusals]
  const confirmation = await confirmationOf(draft, tale)
  const ends = await finish([press(confirmation, life)], [life], world)
  judge({ drafts: [draft], lives: [life], refusals, ends }, world)
  const [end] = ends
  if (end?.status === 'fulfilled') await agree(draft, confirmation, end.value, tale)
}

/** Time goes by, and the worker wakes to ask what became of the orders. */
async function look(tale: StoryLog): Promise<void> {
  const { world } = tale
  world.clock.at += world.dice.pick([40_000, 600_000, 3_700_000, 3_700_000])
  say(world, 'Time goes by, and the orders are asked about')
  const life = await awake(tale)
  await finish([life.worker.trackDue(life.environment)], [life], world)
}

const numbered = ({ world }: StoryLog): readonly Order[] =>
  [...world.ledger.values()].filter(
    (order) => order.state === 'placed' && order.panelOrderId && !isMistaken(order, world),
  )

/** Asks for a refill or a cancel, from one window or two. */
async function ask(tale: StoryLog): Promise<void> {
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

async function die(tale: StoryLog): Promise<void> {
  const { world, lives } = tale
  if (!world.mayDie) return confirm(tale)
  const last = lives.at(-1)
  const how = world.dice.pick(['death', 'restart'] as const)
  say(world, how === 'death' ? 'Nothing happens for a while' : 'The browser is closed')
  if (last) over(last, how, 'at rest')
  await awake(tale)
}

/** Sets limits, and orders as if there were none. */
async function spendAboveLimit(tale: StoryLog): Promise<void> {
  await setLimits(tale)
  await confirm(tale)
}

const STEPS = [
  draftForPage,
  confirm,
  confirm,
  confirm,
  confirm,
  orderAgain,
  look,
  look,
  ask,
  ask,
  resolve,
  reopen,
  die,
  change,
  spendAboveLimit,
] as const

/** Orders where a connection lies idle that the order must not take. */
async function orderBesideSpare(tale: StoryLog, at: Server): Promise<void> {
  await draftForPage(tale, at)
  await confirm(tale)
}

export function takeStep(tale: StoryLog): Promise<void> {
  const { panels, world } = tale
  const { dice, ledger } = world
  const tempting = panels.servers.find(({ row }) => panels.browser.hasSpare(row.url))
  if (tempting && dice.int(1, 2) === 1) return orderBesideSpare(tale, tempting)
  // What no one knows about draws the eye.
  const isUnknown = [...ledger.values()].some(({ state }) => state === 'unconfirmed')
  return isUnknown && dice.int(1, 4) === 1 ? resolve(tale) : dice.pick(STEPS)(tale)
}
