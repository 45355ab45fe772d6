import { decodeAnswer, type Reply } from './answer'
import type { Cleaner } from './cleaner'
import { errorMessage } from './error-message'
import type { Answer, Service } from './model'
import { failure } from './transport'
import { isRecord, readCount, readFlag, readId, readPrice, readString } from './values'

/*
 * The catalog, which has up to ten thousand rows and 5 MB: a schema for each row would cost ten times as much as a
 * reader.
 */

/**
 * One row of `services`, or `undefined` where it names no id, rate, min or max and so cannot be ordered from.
 * Documented: `{"service":1,"name":"Followers","type":"Default","category":"First Category","rate":"0.90",
 * "min":"50","max":"10000","refill":true,"cancel":true}`; the rate is the price of 1000 pieces, or of the whole
 * package, in the account's currency.
 *
 * Seen on panels: numbers for texts and the other way round; flags as `"1"`, 1 or absent; `dripfeed`;
 * `description` or `desc`, which may hold HTML and is shown as text; an id in words.
 * @param textOf what is kept of a text
 */
export function readService(row: unknown, textOf = (text: string) => text): Service | undefined {
  if (!isRecord(row)) return undefined
  const id = readId(row.service)
  const rate = readPrice(row.rate)
  const min = readCount(row.min)
  const max = readCount(row.max)
  if (id === undefined || rate === undefined || min === undefined || max === undefined) return undefined
  return {
    id,
    name: textOf(readString(row.name)),
    type: textOf(readString(row.type)),
    category: textOf(readString(row.category)),
    rate,
    min,
    max,
    refill: readFlag(row.refill),
    cancel: readFlag(row.cancel),
    dripfeed: readFlag(row.dripfeed),
    description: textOf(readString(row.description) || readString(row.desc)),
  }
}

/**
 * The rows of `services`, each to be read by {@link readTraits}. Documented: a bare list. Seen on panels:
 * `{"services":[…]}` and `{"data":[…]}`; an empty catalog as `{"status":"success","data":"Empty Data"}`, whose
 * text may be in any language. Some panels answer without a valid key, so a catalog proves nothing about the key.
 */
function readRows(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body
  if (!isRecord(body)) return undefined
  const rows = [body.services, body.data].find(Array.isArray)
  // An empty catalog beside an error is an error.
  if (rows) return rows.length > 0 || errorMessage(body) === undefined ? rows : undefined
  const isContent = readString(body.status).toLowerCase() === 'success'
  return isContent && typeof body.data === 'string' ? [] : undefined
}

export interface Catalog {
  readonly services: readonly Service[]
  /** Rows without an id, rate, min or max, which cannot be ordered from. */
  readonly unreadable: number
}

/** Whether a value that is stored verbatim is the key. */
const isKeyIn = ({ id, rate, min, max }: Service, { isKey }: Cleaner): boolean =>
  isKey(id) || isKey(rate) || isKey(`${min}`) || isKey(`${max}`)

/** The readable rows of a catalog, cleaned; an answer with rows of which none is readable is invalid. */
export function readCatalog(reply: Reply, clean: Cleaner): Answer<Catalog> {
  const textOf = clean.textIn(reply.text)
  const answer = decodeAnswer(reply, readRows, clean.redact, true)
  if (answer.kind !== 'result') return answer
  const rows = answer.value
  const readable: Service[] = []
  for (const row of rows) {
    const service = readService(row, textOf)
    if (service && !isKeyIn(service, clean)) readable.push(service)
  }
  if (readable.length === 0 && rows.length > 0)
    return { ...failure('wrong-shape'), excerpt: clean.excerptOf(rows[0]) }
  return { kind: 'result', value: { services: readable, unreadable: rows.length - readable.length } }
}
