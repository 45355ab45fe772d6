import { KEY } from './panel'

/*
 * Documented answers bent in ways that a panel, a server on its way down or someone hostile could: as values
 * (another in its place, two exchanged, nested, renamed, left out) and as text (cut, bytes changed, pieces doubled).
 */

/** What is done, and three numbers that say where and with what. */
export type Step = readonly [what: number, where: number, which: number, how: number]

// biome-ignore format: a table
const VALUES: readonly unknown[] = [
  null, true, false, 0, 1, 2, -1, 1.5, 1e21, 1e300, '', '0', '1', '2', 'fail', 'success', 'Success', 'Completed',
  'Canceled', 'error', 'NaN', 'Infinity', '1e5', '-7', 'ord_01HG', '12345678901234567890', '__proto__', KEY,
  [], {}, [[]], [1], { error: 'x' }, { error: '' }, { status: 1 }, { status: 'success' }, { order: 1, refill: 5 },
  { order: 2, cancel: 1 }, { order: 9, status: 'Completed' }, 'x'.repeat(300), 'Empty Data', 'some words here',
]

// biome-ignore format: a table
const NAMES: readonly string[] = [
  '__proto__', 'constructor', 'toString', 'error', 'errors', 'status', 'success', 'message', 'order', 'orders',
  'refill', 'cancel', 'id', 'data', 'services', 'balance', 'funds', 'amount', 'charge', 'remains', 'start_counter',
  '1', '2', '3', '9', '10', '100', '0',
]

// biome-ignore format: a table
const PIECES: readonly string[] = [
  '"order":', '"error":', '"error":"x",', '{', '}', '[', ']', '"', '\\', '\\u0000', ',', ':', '0', '9', '-', 'e9',
  'null', '"order":7,', '"1":', '{"order":1,"refill":6},', '"__proto__":{"order":1},', '\ufeff', '<html>', '\u2028',
]

type Box = Record<string, unknown>

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null

const boxesIn = (value: unknown): readonly Box[] =>
  isBox(value) ? [value, ...Object.values(value).flatMap(boxesIn)] : []

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]

/** Also for `__proto__`, which an assignment would not make a property of its own. */
const put = (box: Box, key: string, value: unknown): unknown =>
  Object.defineProperty(box, key, { value, enumerable: true, writable: true, configurable: true })

function bendValue(root: Box, [what, where, which, how]: Step): void {
  const box = pick(boxesIn(root), where) ?? root
  const key = pick(Object.keys(box), which)
  const other = pick(boxesIn(root), how) ?? root
  const otherKey = pick(Object.keys(other), which)
  switch (what % 6) {
    case 0:
      return void (key !== undefined && put(box, key, structuredClone(pick(VALUES, how))))
    case 1:
      return void (
        Array.isArray(box) || put(box, pick(NAMES, which) ?? '', structuredClone(pick(VALUES, how)))
      )
    case 2:
      return void (key !== undefined && delete box[key])
    case 3:
      return void (
        key !== undefined && put(box, key, { [pick(NAMES, how) ?? '']: structuredClone(box[key]) })
      )
    case 4: {
      if (key === undefined || otherKey === undefined) return
      const [one, two] = [structuredClone(box[key]), structuredClone(other[otherKey])]
      put(box, key, two)
      put(other, otherKey, one)
      return
    }
    default: {
      if (key === undefined || Array.isArray(box)) return
      const value = box[key]
      delete box[key]
      put(box, pick(NAMES, how) ?? '', value)
    }
  }
}

function bendText(text: string, [what, where, which, how]: Step): string {
  const at = where % (text.length + 1)
  const length = which % 40
  const piece = pick(PIECES, how) ?? ''
  switch (what % 6) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(at + length)
    case 2:
      return text.slice(0, at) + piece + text.slice(at)
    case 3:
      return text.slice(0, at) + String.fromCharCode(32 + (how % 95)) + text.slice(at + 1)
    case 4:
      return text.slice(0, at + length) + text.slice(at)
    default: {
      // A pair of the text again, in another place: doubled keys.
      const pairs = text.match(/"\w+":\s*(?:"[^"]*"|[\d.]+|true|false)/g) ?? []
      const begins = [...text.matchAll(/\{/g)].map(({ index }) => index + 1)
      const begin = pick(begins, which)
      return begin === undefined
        ? text
        : `${text.slice(0, begin)}${pick(pairs, how) ?? ''},${text.slice(begin)}`
    }
  }
}

/** The same answer for the same steps. */
export function mutate(example: string, onValues: readonly Step[], onText: readonly Step[]): string {
  const body: Box = { root: JSON.parse(example) }
  for (const step of onValues) bendValue(body, step)
  return onText.reduce(bendText, JSON.stringify(body.root) ?? '')
}
