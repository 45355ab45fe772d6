import { savePause } from '../../lib/panels/open'
import { panelQueues } from '../../lib/panels/queues'
import type { TestEnvironment } from '../environment'

/** What is written in passing has been written. */
export const written = () => new Promise((resolve) => setTimeout(resolve, 20))

/** Lives of the worker with queues of their own, as `start.ts` makes them; sleeping moves the clock. */
export function livesOver(environment: TestEnvironment) {
  const { clock, transportTo } = environment
  /** By how much the computer's clock has been set since the beginning. */
  let set = 0

  const sleep = async (ms: number) => {
    clock.at += ms
  }

  return {
    life(): TestEnvironment {
      const queueOf = panelQueues(
        { now: () => clock.at - set, date: () => clock.at, sleep, online: () => true },
        (...pause) => void savePause(...pause, environment),
      )
      return { ...environment, transportTo: (of) => queueOf(of).wrap(transportTo(of)) }
    },
    setClock(by: number): void {
      clock.at += by
      set += by
    },
  }
}
