import type { HttpEnvironment } from '../../lib/panel-api/post'
import type { SpareStore } from '../../lib/panel-api/spare-connections'
import { type Host, network } from '../network/network'
import { sessionStore } from '../network/session-store'
import { type Fate, over } from './worker-run'
import { came, fault, say, turns, type World } from './world'

/* The browser of a story: its connections and its session storage outlive a worker, and go when it is closed. */

export interface Browser {
  /** The network as one run of the worker has it; whoever is gone hears nothing. */
  readonly http: (host: Host, life: Fate) => HttpEnvironment
  readonly spares: (life: Fate) => SpareStore
  /** Whether a write to an address could take a connection that another one left. */
  readonly hasSpare: (url: string) => boolean
  readonly close: () => void
}

const never = new Promise<never>(() => undefined)

/** It takes long enough to open a connection late for others to go on meanwhile. */
const NOTICED_MS = 100

export function newBrowser(world: World): Browser {
  const { canStream, clock, dice } = world
  say(world, canStream ? 'Chromium' : 'Firefox')
  const net = network({
    now: () => clock.at,
    async pass(ms) {
      clock.at += ms
      if (ms > NOTICED_MS) await turns(1)
    },
    canStream,
    note: (event, { credentials }) =>
      came(world, event === 'spare taken' && credentials === 'include' ? 'spare drained' : event),
  })
  const session = sessionStore()
  /** Who runs a step alone at an origin; what the dead held is free. */
  const holders = new Map<string, Fate>()
  const isHeld = (origin: string): boolean => holders.get(origin)?.isOver === false

  function http(host: Host, life: Fate): HttpEnvironment {
    const own = net.to(host)
    return {
      ...own,
      async fetch(...request) {
        if (life.isOver) return never
        const [end] = await Promise.allSettled([own.fetch(...request)])
        if (life.isOver) return never
        if (end.status === 'rejected') throw end.reason
        return end.value
      },
    }
  }

  return {
    http,
    spares: (life) => ({
      async alone(origin, step) {
        while (isHeld(origin)) await turns(1)
        if (life.isOver) return never
        holders.set(origin, life)
        try {
          await step()
        } finally {
          if (holders.get(origin) === life) holders.delete(origin)
        }
      },
      async read(origin) {
        await turns(1)
        return life.isOver ? never : session.read(origin)
      },
      async write(origin, spares) {
        const blow = fault(world, ['quota', 'death', 'restart'])
        if (blow === 'quota') {
          say(world, `   ~ ${life.name}: the session storage refuses a write`)
          throw new Error('full')
        }
        await turns(dice.int(1, 3))
        if (blow) over(life, blow, 'in a write to the session storage')
        if (life.isOver) return never
        await session.write(origin, spares)
      },
    }),
    hasSpare: (url) => net.hasSpare(url, 'include'),
    close() {
      net.close()
      session.kept.clear()
      holders.clear()
    },
  }
}
