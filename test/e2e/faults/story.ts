import { expect, type Page } from '@playwright/test'
import Big from 'big.js'
import { seededRandom } from '../../../lib/demo/random'
import type { PlaceOrderReply } from '../../../lib/orders/placing/placing'
import type { Fault } from '../../panel/fault'
import { placeButton } from '../harness/journey'
import { poll } from '../harness/targets'
import { killWorker } from '../harness/worker'
import { fillForm, lookAgain } from './form'
import { confirmationOf, draftFor, type Wish, wishFor } from './order'
import type { Scene } from './scene'
import { userIn } from './user'

/** When the worker, or the whole browser, is killed. */
const MOMENTS = [
  'before-balance',
  'after-balance',
  'not-booked',
  'booked',
  'answering',
  'answered',
  'any-time',
] as const
type Moment = (typeof MOMENTS)[number]

/** Everything that is drawn from a seed. */
export interface Story {
  readonly seed: number
  readonly moment: Moment
  /** Milliseconds after the moment. */
  readonly delay: number
  readonly restart: boolean
  /** Whether the real form is filled in, its button clicked, and the popup looked at afterwards. */
  readonly inForm: boolean
  /** Whether the button is pressed in two windows at once, or twice in the form. */
  readonly twoWindows: boolean
  /** Whether the same draft is confirmed again afterwards, as by a window that was left open. */
  readonly repeatOf: boolean
}

export function storyOf(seed: number, restart: boolean): Story {
  const random = seededRandom(seed)
  const moment = random.pick(MOMENTS)
  return {
    seed,
    moment,
    delay: moment === 'any-time' ? random.int(0, 400) : random.int(0, 30),
    restart,
    twoWindows: random.pick([false, true]),
    repeatOf: random.pick([false, true]),
    inForm: seed % 3 === 0,
  }
}

/** How slow the panel is, so that there is a moment to be hit. */
const FAULTS: Readonly<Record<Moment, readonly Fault[]>> = {
  'before-balance': [{ kind: 'slow', action: 'balance', ms: 400 }],
  'after-balance': [],
  'not-booked': [{ kind: 'hang', action: 'add' }],
  booked: [{ kind: 'slow', action: 'add', ms: 60_000 }],
  answering: [{ kind: 'drop-during', action: 'add' }],
  answered: [],
  'any-time': [
    { kind: 'slow', action: 'balance', ms: 150 },
    { kind: 'slow', action: 'add', ms: 150 },
  ],
}

const AWAITED: Readonly<Record<Moment, string | undefined>> = {
  'before-balance': 'balance',
  'after-balance': 'balance',
  'not-booked': 'add',
  booked: 'add',
  answering: 'add',
  answered: 'add',
  'any-time': undefined,
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What became of a story: how often the panel booked, and what the ledger says. */
export interface Ending {
  readonly booked: number
  readonly state: string
}

/** An order that is ready to be confirmed. */
interface Ready {
  readonly id: string
  readonly click: () => Promise<unknown>
  readonly popup?: Page
}

async function prepare(scene: Scene, { inForm }: Story, wish: Wish): Promise<Ready> {
  if (inForm) {
    const { id, popup } = await fillForm(scene, wish)
    // The second of two clicks comes before the button is drawn disabled, or is one on the disabled button.
    return { id, popup, click: () => placeButton(popup).dispatchEvent('click') }
  }
  const { user } = scene
  const draft = draftFor(wish)
  await user.keep(draft)
  return { id: draft.id, click: () => user.send('placeOrder', confirmationOf(draft, wish)) }
}

async function confirmAndDie(scene: Scene, story: Story, wish: Wish): Promise<Omit<Ready, 'click'>> {
  const { ext, panel } = scene
  const { click, ...ready } = await prepare(scene, story, wish)
  for (const fault of FAULTS[story.moment]) panel.fault(fault)
  const seen = panel.requests.length
  // Whoever is gone replies nothing.
  const press = () => void click().catch(() => undefined)
  press()
  if (story.twoWindows) press()
  const awaited = AWAITED[story.moment]
  if (awaited) {
    const arrived = async () =>
      panel.requests.slice(seen).some(({ action }) => action === awaited) || undefined
    await poll(`the panel was asked for ${awaited}`, arrived)
  }
  await pause(story.delay)
  if (story.restart) await ext.restart()
  else await killWorker(ext)
  panel.clearFaults()
  if (story.restart) scene.user = await userIn(ext)
  await ext.worker()
  return ready
}

/** The story in full, with the command that tells it again. */
const replayOf = (story: Story): string =>
  `${JSON.stringify(story)}, again with: SEED=${story.seed} FAULT_STORIES=1 FAULT_RESTARTS=${Number(story.restart)} npx playwright test stories`

/** The story from the click to the recovery; afterwards the panel's record and the ledger agree about its order. */
export async function tell(scene: Scene, story: Story): Promise<Ending> {
  const { panel, panelId } = scene
  const wish = wishFor(panelId, `https://video.example/story/${story.seed}/${scene.panel.requests.length}`)
  const { id, popup } = await confirmAndDie(scene, story, wish)
  const words = replayOf(story)
  const row = async () => (await scene.user.rows()).orders.find((order) => order.id === id)
  await poll(`nothing is left in sending: ${words}`, async () =>
    (await row())?.state === 'sending' ? undefined : true,
  )
  const isDraft = (await scene.user.rows()).drafts.some((draft) => draft.id === id)
  expect(isDraft, `either a draft or an order: ${words}`).toBe((await row()) === undefined)
  if (story.inForm) await lookAgain(scene, popup, wish, (await row())?.state, words)
  if (story.repeatOf) {
    const again = confirmationOf({ ...draftFor(wish), id }, wish)
    const placing = await confirmedAgain(scene, again)
    const isNew = isDraft ? placing.kind === 'placed' : placing.kind === 'not-sent'
    expect(isNew, `confirmed again: ${words}: ${JSON.stringify(placing)}`).toBe(true)
  } else if (isDraft) await scene.user.send('discardDraft', { id })

  const order = await row()
  const booked = panel.orders.filter(({ link }) => link === wish.link)
  const asked = panel.requests.filter(({ action, fields }) => action === 'add' && fields.link === wish.link)
  expect(asked.length, `asked at most once: ${words}`).toBeLessThanOrEqual(1)
  expect(booked.length, `booked at most once: ${words}`).toBeLessThanOrEqual(1)
  const states = booked.length === 1 ? ['placed', 'unconfirmed'] : [undefined, 'unconfirmed']
  expect(states, `the ledger knows of it: ${words}`).toContain(order?.state)
  if (order?.state === 'placed') expect(order.panelOrderId, words).toBe(booked[0]?.id)
  return { booked: booked.length, state: order?.state ?? 'not sent' }
}

/** Once more after the pause that the form names: a worker that died may have left a connection behind. */
async function confirmedAgain({ user }: Scene, confirmation: unknown): Promise<PlaceOrderReply> {
  const placing = (await user.send('placeOrder', confirmation)) as PlaceOrderReply
  const answer =
    placing.kind === 'not-sent' && placing.reason.why === 'panel' ? placing.reason.answer : undefined
  if (answer?.kind !== 'failure' || answer.failure !== 'settling') return placing
  await pause(answer.pauseMs ?? 0)
  return (await user.send('placeOrder', confirmation)) as PlaceOrderReply
}

/** The money of both sides, to the last decimal: each booked order cost what its row says, and nothing else left the account. */
export async function compareMoney({ panel, panelId, user }: Scene, balanceAtFirst: string): Promise<void> {
  await user.send('refreshPanel', { id: panelId })
  const { orders, panels } = await user.rows()
  const known = panel.orders.map(({ link, unit, quantity }) => {
    const row = orders.find((order) => order.link === link)
    expect(new Big(row?.charge ?? '0').toFixed(), link).toBe(new Big(unit).times(String(quantity)).toFixed())
    return row
  })
  // What has ended since in part, or canceled, was paid back by the panel: its own record says how much.
  const kept = panel.orders.reduce((sum, { charge }) => sum.plus(charge), new Big('0'))
  const balance =
    (panels.find(({ id }) => id === panelId) as { balance?: { amount: string } } | undefined)?.balance
      ?.amount ?? 'unknown'
  expect(new Big(balance).toFixed()).toBe(new Big(balanceAtFirst).minus(kept).toFixed())
  expect(new Set(known).size).toBe(panel.orders.length)
}
