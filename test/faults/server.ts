import type { DemoService } from '../../lib/demo/catalog'
import { type DemoState, newDemoState } from '../../lib/demo/panel'
import type { Panel } from '../../lib/panels/panel'
import { dialectNamed, orderIdAt, PANELS } from '../panel/dialects/all'
import type { Dialect, DialectName } from '../panel/dialects/dialect'
import { type Line, newLine } from './line'
import { SERVICES } from './services'
import type { World } from './world'

/** One panel of a story, with its own record of what was ordered. */
export interface Server {
  /** The account that is connected, or was last. */
  id: string
  /** All that ever were. */
  readonly accounts: Set<string>
  readonly key: string
  readonly row: Panel
  readonly dialect: Dialect
  readonly line: Line
  /** What it sells now: prices change. */
  services: readonly DemoService[]
  state: DemoState
  /** An account of it was removed at some time, or nearly so: its orders are not followed. */
  wasLeft: boolean
}

/**
 * Not told stories of: what `snake-types` took for a drip-feed order or a subscription, it never says, so no record of it can
 * agree to the cent; `broken-edge` sells ten thousand services, which doubles the time of each story.
 */
const LEFT_OUT: readonly DialectName[] = ['snake-types', 'broken-edge']

const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  dialectNamed('plain'),
  ...PANELS.filter(({ name }) => !LEFT_OUT.includes(name)),
]

export function newServer(seed: number, id: string, world: World): Server {
  const dialect = world.dice.pick(DIALECTS)
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
  const [key, line] = [`key${seed}`, newLine(world)]
  return { id, accounts: new Set([id]), key, row, dialect, line, services: SERVICES, state, wasLeft: false }
}

/** The number of an order as the panel tells it. */
export const numberAt = ({ dialect }: Server, order: string): string => orderIdAt(dialect.name, order)
