import type { PauseName } from '../../lib/panel-api/pause'
import { panelQueue } from '../../lib/panel-api/queue'
import type { Sent, Transport } from '../../lib/panel-api/transport'

/* A queue in a world whose time moves only when a test moves it. */

export interface Start {
  /** Milliseconds since the test began. */
  readonly at: number
  readonly way: keyof Transport
  readonly action: string
  readonly form: string
  readonly timeoutMs: number
  /** Of a read: whether the panel may be asked again to find out what became of it. */
  readonly mayAskAgain: (() => boolean) | undefined
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Long enough for every promise that can go on to have gone on. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What the panel does with its nth request, from 1: its answer, and after how many milliseconds. */
export type Panel = (start: Start, nth: number) => { readonly sent: Sent; readonly after?: number }

export const fine: Sent = { status: 200, text: '{}' }
export const replied = (status: number, pauseMs?: number): Sent => ({
  status,
  text: '',
  ...(pauseMs === undefined ? {} : { pauseMs }),
})
export const failed = (failure: 'offline' | 'time-out' | 'redirect' | 'wrong-shape'): Sent => ({
  kind: 'failure',
  failure,
})

/** As long as the worker has been there by then. */
const BEGAN = 1234.5

export function queueWorld(panel: Panel = () => ({ sent: fine })) {
  const world = { at: BEGAN, online: true }
  const starts: Start[] = []
  const pauses: [PauseName, number][] = []
  let sleepers: Sleeper[] = []

  const sleep = (ms: number) =>
    new Promise<void>((wake) => {
      sleepers.push({ at: world.at + Math.max(ms, 0), wake })
    })

  const queue = panelQueue({
    now: () => world.at,
    sleep,
    online: () => world.online,
    onPause: (name, pauseMs) => pauses.push([name, pauseMs]),
  })

  const sender = (way: Start['way']) => async (form: URLSearchParams, ms: number, again?: () => boolean) => {
    const action = form.get('action') ?? ''
    const sending = { way, action, form: form.toString(), timeoutMs: ms, mayAskAgain: again }
    const start = { at: world.at - BEGAN, ...sending }
    starts.push(start)
    const { sent, after = 0 } = panel(start, starts.length)
    if (after > 0) await sleep(after)
    return sent
  }
  const inner: Transport = { read: sender('read'), rehearse: sender('rehearse'), write: sender('write') }
  const through = queue.wrap(inner)

  /** Lets time pass up to `ms` since the beginning, stopping at everything that was to happen on the way. */
  async function until(ms: number): Promise<void> {
    await settle()
    for (;;) {
      const next = Math.min(...sleepers.map(({ at }) => at))
      if (next > BEGAN + ms) break
      world.at = Math.max(world.at, next)
      const [due, later] = [sleepers.filter(({ at }) => at <= next), sleepers.filter(({ at }) => at > next)]
      sleepers = later
      for (const { wake } of due) wake()
      await settle()
    }
    world.at = Math.max(world.at, BEGAN + ms)
  }

  /** Asks in the background; `answer` is there once it has come. */
  function ask(way: Start['way'], action: string, id = '') {
    const asked: { answer?: Sent; answeredAt?: number } = {}
    const form = new URLSearchParams({ key: 'secret', action, ...(id === '' ? {} : { id }) })
    void through[way](form, 5000).then((answer) => {
      asked.answer = answer
      asked.answeredAt = world.at - BEGAN
    })
    return asked
  }

  return {
    queue,
    world,
    starts,
    pauses,
    /** How many sleeps have not ended. */
    asleep: () => sleepers.length,
    until,
    read: (action: string, id?: string) => ask('read', action, id),
    write: (action: string, id?: string) => ask('write', action, id),
    /** What went out and when, as `balance 0`. */
    log: () => starts.map(({ action, at }) => `${action} ${at}`),
    heed: (ms: number) => queue.honorPause('pause', ms),
  }
}
