import { expect, test, vi } from 'vitest'
import { driveTimeouts } from '../network/time-outs'
import { play } from './story'
import { loadWorkers } from './workers'
import type { World } from './world'

/*
 * `STORIES=100000 FIRST=1000000 npm run test:stories` plays others, and more of them. They are split over files, so
 * that they can be played side by side.
 */
const IN_ALL = Number(process.env.STORIES ?? 10_000)
const FIRST = Number(process.env.FIRST ?? 1)
const FILES = 4

/** Nothing in a story waits for a clock. */
const atOnce = (run: () => void) => setImmediate(run)

export async function playOne(seed: number): Promise<World> {
  vi.stubGlobal('setTimeout', atOnce)
  const undrive = driveTimeouts()
  try {
    return await play(seed)
  } finally {
    undrive()
    vi.unstubAllGlobals()
  }
}

/** How a story went, and how to see it again. */
export const told = (seed: number, story: readonly string[]): string =>
  [`Story ${seed}. Once more: SEED=${seed} npm run test:story`, ...story].join('\n')

/** What must come up in many stories, or they show nothing. */
const TURNS = [
  'placed',
  'refused',
  'unconfirmed',
  'dismissed',
  'worker-died',
  'refill',
  'cancel',
  'repeat',
  'repeated',
  'limit',
  'above a limit',
  'charge-changed',
  'stale-price',
  'already-confirmed',
  'not-stored',
  'not-found',
  'taken back',
  'removed',
  'connected',
  'added',
  'settling',
  'unsent',
  'spare drained',
  'repetition prevented',
  'repetition announced',
] as const
/** Enough that each of these comes up many times over. */
const MANY = 1000

type Tally = Map<string, number>

function count(tally: Tally, { ledger, adds, asks, seen }: World): void {
  const rows = [...ledger.values()]
  const died = rows.flatMap(({ history }) => history.filter(({ event }) => event === 'worker-died'))
  const found = [
    ...rows.map(({ state }) => state),
    ...asks.map(({ action }) => action),
    ...died.map(({ event }) => event),
  ]
  const booked = adds.flatMap(({ panelOrderId }) => (panelOrderId === undefined ? [] : ['booked']))
  for (const [name, times] of seen) tally.set(name, (tally.get(name) ?? 0) + times)
  for (const name of [...found, ...adds.map(() => 'sent'), ...booked])
    tally.set(name, (tally.get(name) ?? 0) + 1)
}

/** Plays the n-th part of the stories. */
export function playPart(part: number): void {
  const size = Math.ceil(IN_ALL / FILES)
  const first = FIRST + (part - 1) * size
  const name = `stories ${first} to ${first + size - 1}`
  test(`${name}: the server’s record and the ledger agree`, async () => {
    await loadWorkers()
    const tally: Tally = new Map()
    for (let seed = first; seed < first + size; seed += 1) {
      const world = await playOne(seed)
      if (world.problems.length > 0) expect.fail(told(seed, world.story))
      count(tally, world)
    }
    process.stdout.write(`${name}: ${[...tally].map(([what, times]) => `${times} ${what}`).join(', ')}\n`)
    if (size >= MANY) expect(TURNS.filter((turn) => !tally.has(turn))).toEqual([])
  }, 600_000)
}
