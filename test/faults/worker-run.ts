import type { Environment } from '../../lib/environment'
import type { Worker } from './workers'
import { say, type World } from './world'

/** What becomes of one run of the worker. Once it is over, nothing of it writes or sends any more. */
export interface Fate {
  readonly name: string
  readonly world: World
  /** Transactions that are not committed yet. */
  readonly open: Set<IDBTransaction>
  isOver: boolean
  /** The moment in which it ended. */
  endedAt: number
  /** How many of its writes the disk refused. */
  refusals: number
}

export interface WorkerRun extends Fate {
  readonly worker: Worker
  readonly environment: Environment
}

/** Ends a life: what it has not committed is lost. */
export function over(life: Fate, how: 'death' | 'restart', where: string): void {
  if (life.isOver) return
  const { world } = life
  say(world, `   ~ ${life.name} ends ${where}${how === 'restart' ? ': the browser is closed' : ''}`)
  life.isOver = true
  life.endedAt = ++world.moment
  if (how === 'restart') world.isRestart = true
  for (const transaction of [...life.open]) {
    try {
      transaction.abort()
    } catch {
      // It is being committed: what is on its way to the disk arrives there.
    }
  }
}
