import { isDeepStrictEqual } from 'node:util'
import { CATALOG_STORES, readStoredService } from '../../lib/catalog/stored-catalog'
import type { Draft } from '../../lib/orders/form/draft'
import { readForm } from '../../lib/orders/form/order-form'
import type { Confirmation, PlaceOrderReply } from '../../lib/orders/placing/placing'
import { inputOf } from '../orders/as-shown'
import type { StoryLog } from './story-log'
import type { WorkerRun } from './worker-run'
import { came, problem, say, type World } from './world'

/** What a screen that shows the draft, by the prices on disk, sends when its button is clicked. */
export async function confirmationOf(draft: Draft, { world, database }: StoryLog): Promise<Confirmation> {
  const [panel, { services }] = await Promise.all([
    database.get('panels', draft.panelId),
    readStoredService(database.transaction(CATALOG_STORES), draft.panelId, draft.serviceId),
  ])
  const { charge, perPost } = readForm(draft, services, undefined, world.clock.at)
  return {
    draftId: draft.id,
    input: inputOf(draft),
    charge: charge ?? '0',
    currency: panel?.balance.currency ?? '',
    ...(perPost && { maxPerPost: perPost.max }),
  }
}

/** Presses the button, and writes down what was agreed to by that. */
export function press(
  confirmation: Confirmation,
  { worker, environment, world }: WorkerRun,
): Promise<PlaceOrderReply> {
  const before = world.agreed.get(confirmation.draftId) ?? []
  world.agreed.set(confirmation.draftId, [...before, confirmation])
  const placing = worker.placeOrder(confirmation, environment)
  // It may fail before anyone waits for it.
  placing.catch(() => undefined)
  return placing
}

/** The same with a yes to what the user was asked; nothing where there is nothing to say yes to. */
export function agreeing(confirmation: Confirmation, placing: PlaceOrderReply): Confirmation | undefined {
  if (placing.kind !== 'not-sent') return undefined
  const { reason } = placing
  switch (reason.why) {
    case 'repeat':
      return { ...confirmation, repeatOf: reason.at }
    case 'stale-price':
      return { ...confirmation, allowStale: true }
    case 'charge-changed':
      return { ...confirmation, charge: reason.charge, maxPerPost: reason.maxPerPost }
    case 'panel':
      // Told to wait for the browser's connections, the user does, and orders the same.
      return settlingMs(placing) !== undefined ? confirmation : undefined
    case 'limit':
      return { ...confirmation, typedAmount: reason.charge }
    default:
      return undefined
  }
}

/** How long the user is asked to wait for the browser's connections. */
export function settlingMs(placing: PlaceOrderReply): number | undefined {
  if (placing.kind !== 'not-sent' || placing.reason.why !== 'panel') return undefined
  const { answer } = placing.reason
  return answer.kind === 'failure' && answer.failure === 'settling' ? answer.pauseMs : undefined
}

export type Ends = readonly (PromiseSettledResult<PlaceOrderReply> | undefined)[]

interface Confirmed {
  readonly drafts: readonly Draft[]
  readonly lives: readonly WorkerRun[]
  /** How many writes the disk had refused each of them before. */
  readonly refusals: readonly number[]
  readonly ends: Ends
  /** The first two were confirmed in the same moment, in the same life. */
  readonly isAtOnce?: boolean
  /** The drafts were being discarded meanwhile. */
  readonly isDiscarded?: boolean
}

/** Whether what each window was told is what is on disk. */
export function judge(
  { drafts, lives, refusals, ends, isAtOnce, isDiscarded }: Confirmed,
  world: World,
): void {
  ends.forEach((end, at) => {
    const { id = '' } = drafts[at] ?? {}
    const life = lives[at]
    if (!end || !life || life.isOver) return
    const isRefused = life.refusals > (refusals[at] ?? 0)
    if (end.status === 'fulfilled') {
      compare(id, end.value, isRefused, life)
      if (!isDiscarded) checkDraft(id, end.value, world)
    }
    if (end.status === 'rejected' && !isRefused)
      problem(world, `confirming ${id} failed: ${String(end.reason)}`)
  })
  const [first, second] = ends
  const isTold = first?.status === 'fulfilled' && second?.status === 'fulfilled'
  if (isAtOnce && isTold && !isDeepStrictEqual(first.value, second.value)) {
    problem(world, `two windows were told different things: ${JSON.stringify([first.value, second.value])}`)
  }
}

/** What the panel or the browser's connections kept from leaving is still a draft, or another window has sent it. */
function checkDraft(id: string, placing: PlaceOrderReply, world: World): void {
  const isHeldBack = placing.kind === 'not-sent' && placing.reason.why === 'panel'
  if (isHeldBack && !world.drafts.has(id) && !world.ledger.has(id)) {
    problem(world, `${id} was not sent, and what was typed is gone`)
  }
}

function compare(id: string, placing: PlaceOrderReply, isRefused: boolean, { name, world }: WorkerRun): void {
  const { ledger, drafts, adds } = world
  const why = placing.kind === 'not-sent' ? placing.reason.why : ''
  say(world, `   the window is told: ${placing.kind} ${why}`)
  came(world, why || placing.kind)
  const row = ledger.get(id)
  if (placing.kind !== 'not-sent') {
    if (row?.state !== placing.kind)
      problem(world, `${id} is said to be ${placing.kind} and is ${row?.state}`)
    if (placing.kind === 'refused' && !drafts.has(placing.draftId)) {
      problem(world, `${id} was refused, and what was typed is not offered again`)
    }
    return
  }
  if (why === 'not-stored' && !isRefused)
    problem(world, `${id} is said not to be stored, by a disk that works`)
  const isOwn = row?.owner === name || adds.some(({ rowId, life }) => rowId === id && life === name)
  if (row && isOwn && why !== 'already-confirmed')
    problem(world, `${id} is said not to be sent and is ${row.state}`)
}
