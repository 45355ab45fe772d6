import { type Dialect, type Fields, isRow, rewrite } from './dialect'

/** As ids of this kind are written: 26 signs of a base-32 alphabet without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DIGITS = 14
const HEAD = '01HG8XK3V7QZ'

/** `ord_01HG8XK3V7QZ00000000000PYD` for 23501: one long id for each of the simulation's. */
function longId(kind: 'ord' | 'rfl', id: string): string {
  let rest = Number(id)
  let digits = ''
  for (let place = 0; place < DIGITS; place++) {
    digits = `${ALPHABET[rest % 32]}${digits}`
    rest = Math.floor(rest / 32)
  }
  return `${kind}_${HEAD}${digits}`
}

/** Stands before what the simulation is asked for in place of an id that is none of this panel's. */
const FOREIGN = '?'

function shortId(kind: 'ord' | 'rfl', id: string): string {
  const start = `${kind}_${HEAD}`
  const digits = id.slice(start.length)
  const isOwn =
    id.startsWith(start) && digits.length === DIGITS && [...digits].every((d) => ALPHABET.includes(d))
  if (!isOwn) return FOREIGN + id
  return String([...digits].reduce((number, digit) => number * 32 + ALPHABET.indexOf(digit), 0))
}

const eachId = (ids: string, change: (id: string) => string): string =>
  ids
    .split(',')
    .slice(0, 100)
    .map((id) => change(id.trim()))
    .join(',')

const out = (kind: 'ord' | 'rfl', id: unknown): string => {
  const text = String(id)
  return text.startsWith(FOREIGN) ? text.slice(FOREIGN.length) : longId(kind, text)
}

function hears(fields: Fields): Fields {
  const { order, orders, refill, refills } = fields
  return {
    ...fields,
    ...(order !== undefined && { order: shortId('ord', order.trim()) }),
    ...(orders !== undefined && { orders: eachId(orders, (id) => shortId('ord', id)) }),
    ...(refill !== undefined && { refill: shortId('rfl', refill.trim()) }),
    ...(refills !== undefined && { refills: eachId(refills, (id) => shortId('rfl', id)) }),
  }
}

const children = (ids: unknown): unknown => (Array.isArray(ids) ? ids.map((id) => out('ord', id)) : ids)

/** An order's id as this panel has it. */
export const listsOrderId = (order: string): string => longId('ord', order)

/**
 * Arrays where the documents have objects: several statuses, from which ids that it does not know are left out, and
 * errors. A `dripfeed` flag, ids as long strings, services by their number as a text.
 */
export const lists: Dialect = {
  name: 'lists',
  paths: ['/lists/api/v2'],
  currency: 'USD',
  lacks: [],
  spell: (type) => type.replaceAll(' ', '-'),
  hears,
  oneService: (row) => ({ ...rewrite(row, ['service'], String), description: `<p>${row.name}</p>` }),
  add: (row) => rewrite(row, ['order'], (id) => out('ord', id)),
  oneStatus: (row) =>
    rewrite(rewrite(row, ['orders'], children), ['start_count'], (count) =>
      row.status === 'Pending' ? 'Unknown' : count,
    ),
  statuses: (entries) =>
    entries.flatMap(([id, row]) => ('error' in row ? [] : [{ order: out('ord', id), ...row }])),
  refill: (row) => rewrite(row, ['refill'], (id) => out('rfl', id)),
  oneRefill: (row) => ({
    order: out('ord', row.order),
    refill: isRow(row.refill) ? row.refill : out('rfl', row.refill),
  }),
  oneRefillStatus: (row) => rewrite(row, ['refill'], (id) => out('rfl', id)),
  oneCancel: (row) => rewrite(row, ['order'], (id) => out('ord', id)),
  refuses: (words) => ({ status: 200, body: { errors: [words] } }),
}
