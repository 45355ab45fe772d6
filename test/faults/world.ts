import { type Random, seededRandom } from '../../lib/demo/random'
import type { Draft } from '../../lib/orders/form/draft'
import type { Order } from '../../lib/orders/order/order'
import type { Limits } from '../../lib/orders/placing/panel-limits'
import type { Confirmation } from '../../lib/orders/placing/placing'

/** One `add` that left the program, and what the panel made of it. */
export interface SentAdd {
  /** The row that it was sent for. */
  readonly rowId: string
  readonly panelId: string
  readonly life: string
  /** The panel's number, where it booked. */
  panelOrderId?: string
  /** What the answer said; `lost` as long as none that can be believed was delivered. */
  said: 'yes' | 'no' | 'lost'
  /** How many writes of that life the disk had refused by then. */
  refusals: number
  isChecked?: true
  /** The browser sent it again by itself, which is known of orders that are marked as unprotected: the last one counts. */
  isRepeated?: true
}

/** One `refill` or `cancel` that left the program. */
export interface SentAsk {
  readonly action: 'refill' | 'cancel'
  readonly rowId: string
  /** Refused, a cancel of `orders` is asked for again as one of an `order`. */
  readonly isList: boolean
  /** When it was begun: what tells it from others of the same order. */
  readonly at: number | undefined
  /** As {@link SentAdd.isRepeated}. */
  isRepeated?: true
}

/** All that a story shares: its dice, its clock, its book of what happened, and what is on disk. */
export interface World {
  readonly seed: number
  readonly dice: Random
  readonly clock: { at: number }
  /** What happened, step by step. */
  readonly story: string[]
  /** What must not have happened. */
  readonly problems: string[]
  /** The committed rows, kept by `storage.ts`: what would be found after a crash at this very moment. */
  readonly ledger: Map<string, Order>
  readonly drafts: Map<string, Draft>
  /** The accounts whose row on disk says that nothing keeps the browser from repeating a write. */
  readonly unprotected: Set<string>
  readonly adds: SentAdd[]
  readonly asks: SentAsk[]
  /** What the user agreed to with each press of the button, by the draft. */
  readonly agreed: Map<string, Confirmation[]>
  /** The most to be spent, as it is on disk. */
  limits: Limits
  /** What came up, and how often. */
  readonly seen: Map<string, number>
  /** Whether the browser is Chromium, which sends streams. */
  readonly canStream: boolean
  /** How many of a hundred points of a story are hit by a fault. */
  danger: number
  /** Whether there are lives left to lose. */
  mayDie: boolean
  /** The browser was closed with the last death. */
  isRestart: boolean
  /** Counts deaths and starts, so that they can be told apart in time. */
  moment: number
  ids: number
}

export function newWorld(seed: number): World {
  const dice = seededRandom(seed)
  return {
    seed,
    dice,
    clock: { at: 1_700_000_000_000 },
    story: [],
    problems: [],
    ledger: new Map(),
    drafts: new Map(),
    unprotected: new Set(),
    adds: [],
    asks: [],
    agreed: new Map(),
    limits: {},
    seen: new Map(),
    canStream: dice.int(1, 2) === 1,
    danger: dice.pick([0, 1, 2, 4, 7]),
    mayDie: true,
    isRestart: false,
    moment: 0,
    ids: 0,
  }
}

export const newId = (world: World): string => `${world.seed}-${++world.ids}`

export const say = (world: World, line: string): void => void world.story.push(line)

/** Counts what came up, so that stories without it show nothing. */
export const came = (world: World, what: string): void =>
  void world.seen.set(what, (world.seen.get(what) ?? 0) + 1)

export function problem(world: World, line: string): void {
  world.problems.push(line)
  say(world, `!! ${line}`)
}

/** The fault that hits this point of the story, if one does; `weight` is how much likelier it is where money is at stake. */
export function fault<T extends string>(
  world: World,
  faults: readonly [T, ...T[]],
  weight = 1,
): T | undefined {
  if (world.danger === 0 || world.dice.int(1, 100) > world.danger * weight) return undefined
  const chosen = world.dice.pick(faults)
  const isDeath = chosen === 'death' || chosen === 'restart'
  return isDeath && !world.mayDie ? undefined : chosen
}

/** Lets everything else go on for so many turns. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
