import type { Database } from '../../lib/db/schema'
import type { Panels } from './panels'
import { startWorker } from './start-worker'
import { reopen } from './storage'
import { over, type WorkerRun } from './worker-run'
import { MAX_RUNS, type Worker } from './workers'
import { problem, say, turns, type World } from './world'

/** A story as it goes on: one browser, its disk, its panels. */
export interface StoryLog {
  readonly world: World
  readonly panels: Panels
  readonly workers: readonly Worker[]
  readonly lives: WorkerRun[]
  database: Database
  /** The moment in which the last recovery that went well began. */
  recoveredAt: number
}

/** The life that would be woken by the next command; a new one is started where the last is over. */
export async function awake(tale: StoryLog): Promise<WorkerRun> {
  for (;;) {
    const last = tale.lives.at(-1)
    if (last && !last.isOver) return last
    const life = await start(tale)
    if (!life.isOver) return life
  }
}

/** As `start.ts`: what an earlier life left is settled before anything else. */
export async function start(tale: StoryLog): Promise<WorkerRun> {
  const { world, lives, workers, panels } = tale
  if (world.isRestart) {
    for (const life of lives) over(life, 'death', 'with the browser')
    tale.database = await reopen(tale.database)
    panels.browser.close()
    world.isRestart = false
  }
  const worker = workers[lives.length]
  if (!worker) throw new Error('A story has too many lives')
  const life = startWorker(`life-${lives.length + 1}`, worker, tale.database, panels, world)
  lives.push(life)
  // Three are kept: one to start beside another, and two to end the story.
  world.mayDie = lives.length < MAX_RUNS - 3
  say(world, `   ${life.name} starts`)
  await recover(life, tale)
  return life
}

export async function recover(life: WorkerRun, tale: StoryLog): Promise<void> {
  const begun = ++tale.world.moment
  const { refusals } = life
  await finish([life.worker.recoverOrders(life.environment)], [life], tale.world)
  if (!life.isOver && life.refusals === refusals) tale.recoveredAt = begun
}

export const pickFrom = <T>(items: readonly T[], { world }: StoryLog): T | undefined =>
  items[world.dice.int(0, Math.max(items.length - 1, 0))]

const MAX_NAME_LENGTH = 3000

/** What became of commands: their value, how they failed, or `undefined` where their life ended before them. */
export async function finish<T>(
  commands: readonly Promise<T>[],
  lives: readonly WorkerRun[],
  world: World,
): Promise<readonly (PromiseSettledResult<T> | undefined)[]> {
  const ends: (PromiseSettledResult<T> | undefined)[] = commands.map(() => undefined)
  commands.forEach((command, at) => {
    command.then(
      (value) => {
        ends[at] = { status: 'fulfilled', value }
      },
      (reason: unknown) => {
        ends[at] = { status: 'rejected', reason }
      },
    )
  })
  for (let turn = 0; commands.some((_, at) => !ends[at] && !lives[at]?.isOver); turn += 1) {
    if (turn === MAX_NAME_LENGTH) {
      problem(world, 'a command never ends')
      break
    }
    await turns(1)
  }
  return ends
}
