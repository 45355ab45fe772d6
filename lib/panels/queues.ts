import { PAUSE_NAMES, type PauseName, pauseLeft } from '../panel-api/pause'
import { type PanelQueue, panelQueue, type QueueClock, STORED_FROM_MS } from '../panel-api/queue'
import type { Panel } from './panel'

export type Reached = Pick<Panel, 'url' | PauseName>

export interface QueuesClock extends QueueClock {
  /** Milliseconds since 1970, by the computer's clock: stored times use it. */
  readonly date: () => number
}

/**
 * The queues of this worker run: one per address, so that all accounts there share its pace and its pauses. Anything
 * that must outlive them is in the accounts' rows.
 * @param onPause is told for how many milliseconds the panel at an address wants to be left alone
 */
export function panelQueues(
  { date, ...clock }: QueuesClock,
  onPause: (url: string, name: PauseName, pauseMs: number) => void,
): (panel: Reached) => PanelQueue {
  const queues = new Map<string, PanelQueue>()
  return (panel) => {
    const { url } = panel
    const known = queues.get(url)
    const queue = known ?? panelQueue({ ...clock, onPause: (name, pauseMs) => onPause(url, name, pauseMs) })
    queues.set(url, queue)
    const at = date()
    for (const name of PAUSE_NAMES) {
      const stored = panel[name]
      const isSound = stored !== undefined && stored.since <= at
      // If the clock was set back since, an existing queue knows better what is left.
      if (stored && (isSound || !known)) queue.honorPause(name, pauseLeft(stored, at))
      // A new row has no pause, and one from before the clock was set has a wrong one.
      if (!isSound && queue.pauseLeft(name) > STORED_FROM_MS) onPause(url, name, queue.pauseLeft(name))
    }
    return queue
  }
}
