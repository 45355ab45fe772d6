import { isDeepStrictEqual } from 'node:util'
import type { Order } from '../../lib/orders/order/order'
import type { Fate } from './worker-run'
import { came, problem, type SentAdd, type SentAsk, say } from './world'

/* What is checked when a panel hears a request: whether it is on disk, and that it is the first of its kind. */

/** A request on its way, whose fate is noted. */
export interface Sending {
  readonly fields: Readonly<Record<string, string>>
  /** The panel has answered, whoever may hear of it; with the number of the order that it made. */
  readonly done: (order: string | undefined) => void
  /** The answer arrives, if there is still someone to hear it. */
  readonly hears: (said: 'yes' | 'no', life: Fate) => void
}

type Fields = Sending['fields']

/** How a form left: whoever sent it. */
interface Leaving {
  readonly fields: Fields
  readonly panelId: string
  /** The browser sends it again by itself. */
  readonly isRepeat: boolean
  /** Nothing is known that keeps the browser from it there: see docs/decisions/0010. */
  readonly isExposed: boolean
}

const isFor = (order: Order, fields: Fields): boolean =>
  Object.entries(order.fields).every(([name, value]) => fields[name] === value)

/** A repetition that the user was told of beforehand, unless the disk refused the mark. */
const isToldRepeat = (
  { isRepeat, isExposed }: Leaving,
  isMarked: boolean | undefined,
  { refusals }: Fate,
): boolean => isRepeat && isExposed && (isMarked === true || refusals > 0)

/** The row that an `add` is sent for; a second one for the same row is the fault that this is all about. */
function rowOf(leaving: Leaving, life: Fate): Order | undefined {
  const { fields, panelId } = leaving
  const { name, world } = life
  const rows = [...world.ledger.values()].filter((row) => row.panelId === panelId && isFor(row, fields))
  const owned = rows.filter(({ state, owner }) => state === 'sending' && owner === name)
  const sentFor = (row: Order) => world.adds.filter(({ rowId }) => rowId === row.id)
  const unsent = owned.find((row) => sentFor(row).length === 0)
  if (unsent) return unsent
  const [again] = owned
  if (!again) {
    problem(world, `an order for ${fields.link ?? fields.username} leaves that is not on disk as sending`)
  } else if (isToldRepeat(leaving, again.unprotected, life)) {
    came(world, 'repetition announced')
    for (const earlier of sentFor(again)) Object.assign(earlier, { isRepeated: true, isChecked: true })
  } else problem(world, `${again.id} is sent a second time`)
  return again
}

function noteAdd(leaving: Leaving, life: Fate): Sending {
  const { fields, panelId } = leaving
  const { world } = life
  const row = rowOf(leaving, life)
  const add: SentAdd = {
    rowId: row?.id ?? 'none',
    panelId,
    life: life.name,
    said: 'lost',
    refusals: life.refusals,
  }
  world.adds.push(add)
  say(world, `   ${life.name} sends ${add.rowId} to ${panelId}`)
  return {
    fields,
    done(order) {
      if (order !== undefined) add.panelOrderId = order
      say(world, `   ${panelId} ${order === undefined ? 'refuses it' : `books it as ${order}`}`)
    },
    hears(said, { isOver, refusals }) {
      if (isOver) return
      add.said = said
      add.refusals = refusals
    },
  }
}

function noteAsk(action: SentAsk['action'], leaving: Leaving, life: Fate): Sending {
  const { fields, panelId } = leaving
  const { world } = life
  const number = fields.order ?? fields.orders
  const row = [...world.ledger.values()].find(
    (order) => order.panelId === panelId && order.panelOrderId === number,
  )
  const asked = action === 'cancel' ? row?.cancel : row?.refills?.at(-1)
  if (asked?.state !== 'sending' || asked.owner !== life.name) {
    problem(world, `a ${action} of ${number} leaves that is not on disk as sending`)
  }
  const ask: SentAsk = { action, rowId: row?.id ?? 'none', isList: 'orders' in fields, at: asked?.at }
  for (const earlier of world.asks.filter((one) => isDeepStrictEqual(one, ask))) {
    if (isToldRepeat(leaving, world.unprotected.has(panelId), life)) earlier.isRepeated = true
    else problem(world, `a ${action} of ${number} is sent a second time`)
  }
  world.asks.push(ask)
  say(world, `   ${life.name} asks ${panelId} for a ${action} of ${number}`)
  return { fields, done: () => undefined, hears: () => undefined }
}

/** Notes a request as the panel hears it. */
export function noteRequest(leaving: Leaving, life: Fate): Sending {
  const { fields } = leaving
  const { action } = fields
  if (action === 'add') return noteAdd(leaving, life)
  if (action === 'refill' || action === 'cancel') return noteAsk(action, leaving, life)
  return { fields, done: () => undefined, hears: () => undefined }
}
