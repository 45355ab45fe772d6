import type { DemoService } from '../../lib/demo/catalogue'
import { answerDemo, type DemoState, newDemoState } from '../../lib/demo/panel'
import type { Transport } from '../../lib/panel-api/transport'
import type { Panel } from '../../lib/panels/panel'
import { dialectNamed, orderIdAt } from '../panel/dialects/all'
import type { Dialect } from '../panel/dialects/dialect'
import { type Spoken, speak } from '../panel/dialects/speak'
import { type Fate, over } from './life'
import { noteRequest, type Sending } from './requests'
import { SERVICES } from './services'
import { fault, say, turns, type World } from './world'

/* Panels over the simulated one, on a line on which everything goes wrong. */

/** One panel of a story, with its own record of what was ordered. */
export interface Server {
  /** The account that is connected, or was last. */
  id: string
  /** All that ever were. */
  readonly accounts: Set<string>
  readonly key: string
  readonly row: Panel
  readonly dialect: Dialect
  /** What it sells now: prices change. */
  services: readonly DemoService[]
  state: DemoState
  /** An account of it was removed at some time, or nearly so: its orders are not followed. */
  wasLeft: boolean
}

/** The number of an order as the panel tells it. */
export const numberAt = ({ dialect }: Server, order: string): string => orderIdAt(dialect.name, order)

export interface Panels {
  readonly servers: readonly [Server, ...Server[]]
  /** The keys of the connected accounts. */
  readonly keys: Map<string, string>
  readonly serverOf: (panelId: string) => Server | undefined
  readonly transport: (life: Fate, panel: Pick<Panel, 'id' | 'url'>) => Transport
}

type Sent = Awaited<ReturnType<Transport['write']>>

const HTML = '<!DOCTYPE html><html><title>Just a moment…</title><p>Something went wrong.</p></html>'
const failed = (failure: 'offline' | 'time-out'): Sent => ({ kind: 'failure', failure })
const never = new Promise<never>(() => undefined)

/** What goes wrong before the panel has heard of it. */
const BEFORE = ['death', 'restart', 'offline', 'time-out', '5xx', 'html', 'busy', 'no'] as const
/** What goes wrong after the panel has done it. */
const AFTER = ['death', 'restart', 'offline', 'time-out', '5xx', 'html', 'cut', 'empty'] as const
const DURING = ['death', 'restart', 'offline'] as const

const DIALECTS = ['plain', 'documented', 'http-codes', 'lists', 'collapsing', 'success-text'] as const

function newServer(seed: number, id: string, dialect: Dialect): Server {
  const state = newDemoState(seed)
  const balance = { amount: state.balance, currency: dialect.currency, at: 1 }
  const row: Panel = {
    id,
    kind: 'http',
    name: `Panel ${id}`,
    url: `https://${id}.example/api/v2`,
    keyTail: 'cdef',
    addedAt: 1,
    balance,
    services: SERVICES.length,
  }
  const key = `key${seed}`
  return { id, accounts: new Set([id]), key, row, dialect, services: SERVICES, state, wasLeft: false }
}

/** What the panel makes of a form, in its own way of speaking. */
function answerOf(server: Server, fields: Readonly<Record<string, string>>, now: number): Spoken {
  const { key, services, dialect } = server
  const simulated = {
    key: () => key,
    services: () => services.map(({ id }) => id),
    orders: () => server.state.orders,
    answer(heard: Readonly<Record<string, string>>) {
      const reply = answerDemo(server.state, heard, now, { key, services })
      server.state = reply.state
      return reply
    },
  }
  return speak(dialect, simulated, fields)
}

/** What comes instead of an answer; the panel did, or did not do, what it was asked. */
function spoiled(
  kind: Exclude<(typeof AFTER | typeof BEFORE)[number], 'death' | 'restart'>,
  text: string,
): Sent {
  switch (kind) {
    case 'offline':
    case 'time-out':
      return failed(kind)
    case '5xx':
      return { status: 502, text: HTML }
    case 'html':
      return { status: 200, text: HTML }
    case 'busy':
      return { status: 429, text: HTML, pauseMs: 60_000 }
    case 'no':
      return { status: 200, text: '{"error":"This link is blocked"}' }
    case 'cut':
      return { status: 200, text: text.slice(0, Math.floor(text.length / 2)) }
    case 'empty':
      return { status: 200, text: '' }
  }
}

export function newPanels(world: World): Panels {
  const { dice, clock } = world
  const ids = Array.from({ length: dice.int(1, 3) }, (_, at) => `panel-${world.seed}-${at + 1}`)
  const servers = ids.map((id, at) =>
    newServer(world.seed * 7 + at, id, dialectNamed(dice.pick(DIALECTS))),
  ) as [Server, ...Server[]]
  const serverOf = (panelId: string) => servers.find(({ accounts }) => accounts.has(panelId))

  /** What the panel makes of a form, and what of its answer arrives. */
  async function deliver(server: Server, sending: Sending, life: Fate): Promise<Sent> {
    const { fields } = sending
    const isAdd = fields.action === 'add'
    const weight = ['add', 'refill', 'cancel'].includes(fields.action ?? '') ? 4 : 1
    const refusal = isAdd && dice.int(1, 12) === 1 ? 'no' : undefined
    const before = fault(world, BEFORE, weight) ?? refusal
    if (before === 'death' || before === 'restart') {
      over(life, before, 'before its request has left')
      return never
    }
    await turns(dice.int(0, 3))
    if (before && (before !== 'no' || isAdd)) {
      say(world, `   ~ ${server.id} never does it: ${before}`)
      if (before === 'no') sending.hears('no', life)
      return spoiled(before, '')
    }
    const spoken = answerOf(server, fields, clock.at)
    sending.done(spoken.order === null ? undefined : numberAt(server, spoken.order))
    clock.at += dice.int(1, 400)
    const text = JSON.stringify(spoken.body)
    const after = fault(world, AFTER, weight)
    if (after === 'death' || after === 'restart') over(life, after, `after ${server.id} has done it`)
    else if (after) {
      say(world, `   ~ ${server.id} has done it, and no one hears: ${after}`)
      return spoiled(after, text)
    }
    await turns(dice.int(0, 3))
    const during = fault(world, DURING, weight)
    if (during === 'death' || during === 'restart') over(life, during, `while ${server.id} answers`)
    else if (during) {
      say(world, `   ~ the line to ${server.id} breaks in the middle of the answer`)
      return failed('offline')
    }
    sending.hears(spoken.order === null ? 'no' : 'yes', life)
    return { status: spoken.status, text: `${spoken.before ?? ''}${text}` }
  }

  function transport(life: Fate, { id, url }: Pick<Panel, 'id' | 'url'>): Transport {
    const server = servers.find(({ row }) => row.url === url)
    if (!server) throw new Error(`No panel ${url}`)
    // One that is being connected anew has another id.
    server.accounts.add(id)
    async function send(form: URLSearchParams): Promise<Sent> {
      if (life.isOver || !server) return never
      const sending = noteRequest(Object.fromEntries(form), id, life)
      const sent = await deliver(server, sending, life)
      // Whoever is gone hears nothing.
      return life.isOver ? never : sent
    }
    return { read: send, rehearse: send, write: send }
  }

  const keys = new Map(servers.map(({ id, key }) => [id, key]))
  return { servers, keys, serverOf, transport }
}
