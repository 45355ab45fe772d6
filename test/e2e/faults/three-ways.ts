import type { Break } from '../../panel/break-off'
import type { Fault } from '../../panel/fault'
import type { ServerProtocol } from '../../panel/transport'
import { poll } from '../harness/targets'
import { BEFORE } from './before'
import { type CutOff, closeSpot, cutOff, newWish, openSpot, placeUntilSent, type Spot } from './spot'
import type { Visitor } from './user'

/* The ways in which a browser has sent an order twice by itself, each so often as is asked for. */

export interface Way {
  readonly name: string
  readonly protocol: ServerProtocol
  /** Leads up to the order that is cut off. */
  readonly before: (spot: Spot) => Promise<unknown>
  readonly fault: Fault
}

const cut = (how: Break = 'destroy'): Fault => ({ kind: 'drop-after', action: 'add', how, times: 1 })

/** HTTP/2, after connections that failed before a byte: in Chromium alone a stream protects it. */
export const RESET_WAYS: readonly Way[] = (['destroy', 'goaway', 'goaway-below', 'refused'] as const).map(
  (how) => ({
    name: `http2, reset twice, ${how}`,
    protocol: 'http2',
    before: BEFORE['reset twice'],
    fault: cut(how),
  }),
)

/** An order whose own connection comes up late, and is answered late enough for the other one to come up, too. */
async function orderLate(spot: Spot): Promise<void> {
  const { panel, line } = spot
  const seen = panel.requests.length
  panel.fault({ kind: 'slow', action: 'balance', ms: 600 })
  panel.fault({ kind: 'slow', action: 'add', ms: 1500 })
  const placing = placeUntilSent(spot, newWish(spot))
  await poll('the balance is asked for', async () => panel.requests[seen])
  await line.loseNextOpening()
  const { kind } = await placing
  if (kind !== 'placed') throw new Error(`The order before is ${kind}`)
}

/** HTTP/1.1, after a lost packet: of the rehearsal, and of an order before. */
export const LATE_WAYS: readonly Way[] = (['http1', 'https1'] as const).flatMap((protocol) => [
  { name: `${protocol}, rehearsal late`, protocol, before: BEFORE.late, fault: cut() },
  { name: `${protocol}, order before late`, protocol, before: orderLate, fault: cut() },
])

export interface Told {
  readonly name: string
  readonly rounds: number
  /** Orders that the panel booked beyond one for each confirmation. */
  readonly doubles: number
  readonly wrong: readonly string[]
}

export async function tellWay(visitor: Visitor, way: Way, rounds: number): Promise<Told> {
  const ends: CutOff[] = []
  for (let round = 0; round < rounds; round += 1) {
    const spot = await openSpot(visitor, way.protocol, `${way.name} ${round}`)
    ends.push(await cutOff(spot, way.before, way.fault))
    await closeSpot(spot)
  }
  const doubles = ends.reduce((sum, { booked }) => sum + Math.max(booked - 1, 0), 0)
  return { name: way.name, rounds, doubles, wrong: ends.flatMap(({ wrong }) => wrong || []) }
}
