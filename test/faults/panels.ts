import { answerDemo, type DemoState, newDemoState } from '../../lib/demo/panel'
import type { Transport } from '../../lib/panel-api/transport'
import type { Panel } from '../../lib/panels/panel'
import { type Fate, over } from './life'
import { noteRequest, type Sending } from './requests'
import { SERVICES } from './services'
import { fault, say, turns, type World } from './world'

/* Panels over the simulated one, on a line on which everything goes wrong. */

/** One panel of a story, with its own record of what was ordered. */
export interface Server {
  readonly id: string
  readonly key: string
  readonly row: Panel
  state: DemoState
}

export interface Panels {
  readonly servers: readonly [Server, ...Server[]]
  readonly keyOf: (panelId: string) => string | undefined
  readonly transport: (life: Fate, panelId: string) => Transport
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

function newServer(seed: number, id: string): Server {
  const state = newDemoState(seed)
  const balance = { amount: state.balance, currency: state.currency, at: 1 }
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
  return { id, key: `key${seed}`, row, state }
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
  const servers = ids.map((id, at) => newServer(world.seed * 7 + at, id)) as [Server, ...Server[]]
  const serverOf = (panelId: string) => servers.find(({ id }) => id === panelId)

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
    const reply = answerDemo(server.state, fields, clock.at, { key: server.key, services: SERVICES })
    server.state = reply.state
    sending.done(reply.body)
    clock.at += dice.int(1, 400)
    const text = JSON.stringify(reply.body)
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
    sending.hears(text.includes('"error"') ? 'no' : 'yes', life)
    return { status: reply.status, text }
  }

  function transport(life: Fate, panelId: string): Transport {
    const server = serverOf(panelId)
    if (!server) throw new Error(`No panel ${panelId}`)
    async function send(form: URLSearchParams): Promise<Sent> {
      if (life.isOver || !server) return never
      const sending = noteRequest(Object.fromEntries(form), panelId, life)
      const sent = await deliver(server, sending, life)
      // Whoever is gone hears nothing.
      return life.isOver ? never : sent
    }
    return { read: send, write: send }
  }

  return { servers, keyOf: (panelId) => serverOf(panelId)?.key, transport }
}
