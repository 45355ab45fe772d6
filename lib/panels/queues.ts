import { type PanelQueue, panelQueue, type QueueClock } from '../panel-api/queue'
import type { Panel } from './panel'

export type Reached = Pick<Panel, 'id' | 'url' | 'waitUntil'>

/**
 * The queues of this life of the worker: one for each panel and address, so that all who talk to a panel share its
 * pace. What must outlive them is in the panel's row: a pause that it remembers is kept by a new queue, too.
 * @param onPause is told which panel wants to be left alone until when, in milliseconds since 1970
 */
export function panelQueues(
  clock: QueueClock,
  onPause: (panelId: string, untilMs: number) => void,
): (panel: Reached, isAnew?: boolean) => PanelQueue {
  const queues = new Map<string, PanelQueue>()
  return ({ id, url, waitUntil = 0 }, isAnew = false) => {
    const name = `${id} ${url}`
    const known = isAnew ? undefined : queues.get(name)
    const queue = known ?? panelQueue({ ...clock, onPause: (untilMs) => onPause(id, untilMs) })
    queues.set(name, queue)
    queue.heed(waitUntil)
    return queue
  }
}
