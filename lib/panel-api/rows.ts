import { isRecord, type Row, readId } from './values'

/** What is requested: orders, whose rows name an `order`, or refills, whose rows name a `refill`. */
export type IdName = 'order' | 'refill'

/** A key that may be a list position and not an id: PHP writes a sparse list as such an object. */
const PLACE = /^\d+$/

const ownIdOf = (row: unknown, idName: IdName): string | undefined =>
  isRecord(row) ? readId(row[idName]) : undefined

function* identified(body: unknown, idName: IdName): Generator<readonly [string, unknown]> {
  if (Array.isArray(body)) {
    for (const row of body) {
      const id =
        ownIdOf(row, idName) ?? (isRecord(row) && !Object.hasOwn(row, idName) ? readId(row.id) : undefined)
      if (id !== undefined) yield [id, row]
    }
  } else if (isRecord(body)) {
    for (const [key, row] of Object.entries(body)) {
      yield [(PLACE.test(key) ? ownIdOf(row, idName) : undefined) ?? key, row]
    }
  }
}

/**
 * The rows of an answer about several ids, by the id that each names, never by position. An id that the answer leaves
 * out has no entry; one that it names several times has several rows.
 *
 * Documented: an object keyed by id (`status`), and a list of `{order, …}` or `{refill, …}` (the other actions). Seen
 * on panels: each of the two where the other is documented; a list whose rows say `id`; an object keyed by position;
 * any of them within `{"data": …}`. A row of a keyed object can be a bare text.
 */
export function rowsById(
  body: unknown,
  ids: readonly string[],
  idName: IdName,
): ReadonlyMap<string, readonly unknown[]> {
  const asked = new Set(ids)
  const rows = new Map<string, unknown[]>()
  const inside = isRecord(body) && (isRecord(body.data) || Array.isArray(body.data)) ? body.data : body
  for (const [id, row] of identified(inside, idName)) {
    if (!asked.has(id)) continue
    const others = rows.get(id)
    if (others) others.push(row)
    else rows.set(id, [row])
  }
  return rows
}

/**
 * The row of a flat answer about one id: documented for the single calls, seen on panels that collapse a list of one.
 * One that names another id is about something else.
 */
export function flatRow(body: unknown, id: string, idName: IdName): Row | undefined {
  if (!isRecord(body)) return undefined
  return !Object.hasOwn(body, idName) || readId(body[idName]) === id ? body : undefined
}
