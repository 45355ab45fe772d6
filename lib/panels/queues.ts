import { PAUSE_NAMES, type PauseName, pauseLeft } from '../panel-api/pause'
import { type PanelQueue, panelQueue, type QueueClock, STORED_FROM_MS } from '../panel-api/queue'
import type { Panel } from './panel'

export type Reached = Pick<Panel, 'url' | PauseName>

export interface QueuesClock extends QueueClock {
  /** Milliseconds since 1970, as the computer's clock says: what is stored is told in them. */
  readonly date: () => number
}

/**
 * The queues of this life of the worker: one for each address, so that all who talk to a panel share its pace and its
 * pauses, whatever account they are of. What must outlive them is in the rows of the accounts.
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
      // Since the clock was set back, a queue that was there before knows better what is left.
      if (stored && (isSound || !known)) queue.heed(name, pauseLeft(stored, at))
      // A row that was written anew holds no pause, and one from before the clock was set a wrong one.
      if (!isSound && queue.left(name) > STORED_FROM_MS) onPause(url, name, queue.left(name))
    }
    return queue
  }
}
