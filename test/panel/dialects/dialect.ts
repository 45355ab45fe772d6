import type { MissingFeature } from '../../../lib/panel-api/model'

export type DialectName =
  | 'plain'
  | 'documented'
  | 'snake-types'
  | 'http-codes'
  | 'lists'
  | 'collapsing'
  | 'success-text'
  | 'broken-edge'

export type Fields = Readonly<Record<string, string>>

/** A JSON object of an answer. */
export type Row = Readonly<Record<string, unknown>>

/** What goes over the wire. */
export interface Wire {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Stands before the JSON, such as a byte-order mark. */
  readonly before?: string
}

/** What a panel knows of itself when it reads a form: its key, and the ids of the simulation's services. */
export interface Behind {
  readonly key: string
  readonly services: readonly string[]
}

/**
 * How a panel bends the documented API, over the simulation that answers to the letter. What is left out is as
 * documented. `one…` rewrites what is about one thing, alone or in a list, and the others the answer around it.
 */
export interface Dialect {
  readonly name: DialectName
  /** Where it answers. */
  readonly paths: readonly [string, ...string[]]
  /** What stands where the simulation says USD; the numbers are the same. */
  readonly currency: string
  readonly lacks: readonly MissingFeature[]
  /** How it spells a type of service. */
  spell?(type: string): string
  /** The form as the simulation understands it. */
  hears?(fields: Fields, panel: Behind): Fields
  oneService?(row: Row): Row
  services?(rows: readonly Row[], fields: Fields): unknown
  /** `charge` is what the simulation took for the order. */
  add?(row: Row, charge: string): Row
  oneStatus?(row: Row): Row
  /** Of a list: one entry an id that was asked for, its status or an `{error}`. */
  statuses?(entries: readonly (readonly [string, Row])[]): unknown
  refill?(row: Row): Row
  /** One of a list: `{order, refill: id or {error}}`. */
  oneRefill?(row: Row): Row
  oneRefillStatus?(row: Row): Row
  /** One of a list: `{order, cancel: 1 or {error}}`. */
  oneCancel?(row: Row): Row
  /** What it makes of the answer to a cancel that was asked for one order, where it takes those. */
  cancel?(row: Row): unknown
  /** A list of refills, refill statuses or cancels. */
  list?(rows: readonly Row[]): unknown
  balance?(row: Row): Row
  /** Its own words for a refusal, alone or in a list. */
  words?(words: string, fields: Fields): string
  /** How it says no to a request; 200 and `{error}` unless given. */
  refuses?(words: string): Wire
  /** The words for an action that it does not know. */
  readonly unknownAction?: string
  /** The words for what is no POST. */
  readonly wrongMethod?: string
  /** Around every answer: 200 and nothing else unless given. */
  wire?(action: string): Omit<Wire, 'body'>
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

export const errorOf = (value: unknown): string | undefined =>
  isRow(value) && typeof value.error === 'string' ? value.error : undefined

/** The row without some of its fields. */
export const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/** A number where one says the decimal exactly, and the text as it is where none does. */
export function asNumber(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return value
  const number = Number(value)
  const plain = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  return String(number) === plain ? number : value
}

/** The row with these fields as a function has them, where they are there. */
export const rewrite = (row: Row, names: readonly string[], change: (value: unknown) => unknown): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, names.includes(name) ? change(value) : value]),
  )
