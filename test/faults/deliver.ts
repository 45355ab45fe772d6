import { answerDemo } from '../../lib/demo/panel'
import type { Carried, Served } from '../network/network'
import { type Spoken, speak } from '../panel/dialects/speak'
import { isExposed } from './line'
import { noteRequest } from './requests'
import { numberAt, type Server } from './server'
import { type Fate, over } from './worker-run'
import { fault, say, turns } from './world'

/* What a panel makes of a form that it hears, and what of its answer arrives. */

const HTML = '<!DOCTYPE html><html><title>Just a moment…</title><p>Something went wrong.</p></html>'
const never = new Promise<never>(() => undefined)

/** What goes wrong before the panel has done what it was asked. */
const BEFORE = ['death', 'restart', 'offline', 'time-out', '5xx', 'html', 'busy', 'no'] as const
/** Reads are refused by what stands before the panel, too; a status 421 every browser asks about again. */
const BEFORE_READ = [...BEFORE, '408', '421', '425', '503'] as const
/** What goes wrong after the panel has done it. */
const AFTER = ['death', 'restart', 'offline', 'offline', 'time-out', '5xx', 'html', 'cut', 'empty'] as const
const DURING = ['death', 'restart', 'offline', 'in-text'] as const

type Fault = (typeof BEFORE_READ | typeof AFTER | typeof DURING)[number]

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
function spoiled(kind: Exclude<Fault, 'death' | 'restart'>, text: string): Served {
  switch (kind) {
    case 'offline':
      return { breaks: 'before-headers' }
    case 'time-out':
      return { breaks: 'silence' }
    case 'in-text':
      return { breaks: 'in-text' }
    case '5xx':
      return { status: 502, text: HTML }
    case 'html':
      return { status: 200, text: HTML }
    case 'busy':
      return { status: 429, text: HTML, headers: { 'retry-after': '60' } }
    case 'no':
      return { status: 200, text: '{"error":"This link is blocked"}' }
    case 'cut':
      return { status: 200, text: text.slice(0, Math.floor(text.length / 2)) }
    case 'empty':
      return { status: 200, text: '' }
    default:
      return { status: Number(kind), text: HTML }
  }
}

/** What the panel does with a form of an account in one run of the worker. */
export async function deliver(
  server: Server,
  { form, isReused, isRepeat }: Carried,
  panelId: string,
  life: Fate,
): Promise<Served> {
  const { world } = life
  const { dice, clock } = world
  if (life.isOver) return never
  const fields = Object.fromEntries(form)
  const isAdd = fields.action === 'add'
  const isWrite = ['add', 'refill', 'cancel'].includes(fields.action ?? '')
  const weight = isWrite ? 4 : 1
  const refusal = isAdd && dice.int(1, 12) === 1 ? 'no' : undefined
  const before = fault(world, isWrite ? BEFORE : BEFORE_READ, weight) ?? refusal
  if (before === 'death' || before === 'restart') {
    over(life, before, 'before its request has left')
    return never
  }
  const sending = noteRequest(
    { fields, panelId, isRepeat, isExposed: isExposed(server.line, life.world) },
    life,
  )
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
  // A connection that lay idle is the one that turns out to be dead.
  const isStale = isReused && isWrite && world.danger > 0 && dice.int(1, 4) > 1
  const after = isStale ? 'offline' : fault(world, AFTER, weight)
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
    return spoiled(during, text)
  }
  sending.hears(spoken.order === null ? 'no' : 'yes', life)
  return { status: spoken.status, text: `${spoken.before ?? ''}${text}` }
}
