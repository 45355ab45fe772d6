import type { Order } from '../../lib/orders/order'
import type { Fate } from './life'
import { problem, type SentAdd, type SentAsk, say } from './world'

/* What is checked when a request leaves: whether it is on disk, and that it is the first of its kind. */

/** A request on its way, whose fate is noted. */
export interface Sending {
  readonly fields: Readonly<Record<string, string>>
  /** The panel has answered, whoever may hear of it; with the number of the order that it made. */
  readonly done: (order: string | undefined) => void
  /** The answer arrives, if there is still someone to hear it. */
  readonly hears: (said: 'yes' | 'no', life: Fate) => void
}

type Fields = Sending['fields']

const isFor = (order: Order, fields: Fields): boolean =>
  Object.entries(order.fields).every(([name, value]) => fields[name] === value)

/** The row that an `add` is sent for; a second one for the same row is the fault that this is all about. */
function rowOf(fields: Fields, panelId: string, { name, world }: Fate): Order | undefined {
  const rows = [...world.ledger.values()].filter((row) => row.panelId === panelId && isFor(row, fields))
  const owned = rows.filter(({ state, owner }) => state === 'sending' && owner === name)
  const unsent = owned.find(({ id }) => !world.adds.some(({ rowId }) => rowId === id))
  if (unsent) return unsent
  const [again] = owned
  if (again) problem(world, `${again.id} is sent a second time`)
  else problem(world, `an order for ${fields.link ?? fields.username} leaves that is not on disk as sending`)
  return again
}

function noteAdd(fields: Fields, panelId: string, life: Fate): Sending {
  const { world } = life
  const row = rowOf(fields, panelId, life)
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

function noteAsk(action: 'refill' | 'cancel', fields: Fields, panelId: string, life: Fate): Sending {
  const { world } = life
  const number = fields.order ?? fields.orders
  const row = [...world.ledger.values()].find(
    (order) => order.panelId === panelId && order.panelOrderId === number,
  )
  const asked = action === 'cancel' ? row?.cancel : row?.refills?.at(-1)
  if (asked?.state !== 'sending' || asked.owner !== life.name) {
    problem(world, `a ${action} of ${number} leaves that is not on disk as sending`)
  }
  const ask: SentAsk = { action, rowId: row?.id ?? 'none' }
  world.asks.push(ask)
  say(world, `   ${life.name} asks ${panelId} for a ${action} of ${number}`)
  return { fields, done: () => undefined, hears: () => undefined }
}

/** Notes a request as it leaves. */
export function noteRequest(fields: Fields, panelId: string, life: Fate): Sending {
  const { action } = fields
  if (action === 'add') return noteAdd(fields, panelId, life)
  if (action === 'refill' || action === 'cancel') return noteAsk(action, fields, panelId, life)
  return { fields, done: () => undefined, hears: () => undefined }
}
