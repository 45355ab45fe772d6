import type { LinkProblem } from '../../links/link'
import { readTypedLink } from '../../links/typed-link'
import type { Service } from '../../panel-api/model'
import type { Field } from './field-table'
import { readWholeNumber, type WholeNumberProblem } from './quantity'
import { trimInvisible } from './trim-invisible'

/** What is wrong with a field's value. `value` is the number to name in the message. */
export interface FieldProblem {
  readonly problem:
    | WholeNumberProblem
    | `link-${LinkProblem}`
    | 'below'
    | 'above'
    | 'least'
    | 'most'
    | 'lines-missing'
    | 'lines-below'
    | 'lines-above'
    | 'text-missing'
    | 'text-lines'
    | 'choice-missing'
    | 'date-wrong'
    | 'date-past'
    | 'too-long'
  readonly value?: string
}

export type ReadField =
  /** `count` is the number itself, or how many lines the field has. */
  { readonly wire: string; readonly count: number | undefined } | { readonly problem: FieldProblem }

const bad = (problem: FieldProblem['problem'], value?: number | string): ReadField => ({
  problem: value === undefined ? { problem } : { problem, value: String(value) },
})

/** The maximum length of a field; the schema of what pages send uses the same limit. */
export const MAX_CHARACTERS = 200_000

/**
 * The lines as sent: without blank ones and without surrounding spaces. A direction mark stays in a line that has other
 * characters: it is part of how a comment reads.
 */
export const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => trimInvisible(line) !== '')

function readWholeField(typed: string, min: number, max: number): ReadField {
  const read = readWholeNumber(typed)
  // Zero is a number like any other if it is allowed.
  if (min === 0 && read.kind === 'problem' && read.problem === 'zero') return { wire: '0', count: 0 }
  if (min === 0 && read.kind === 'problem' && read.problem === 'negative') return bad('least', min)
  if (read.kind === 'problem') return bad(read.problem, read.meant)
  if (read.value < min) return bad('least', min)
  if (read.value > max) return bad('most', max)
  return { wire: String(read.value), count: read.value }
}

function readPieces(typed: string, { min, max }: Service): ReadField {
  const read = readWholeNumber(typed)
  if (read.kind === 'problem') return bad(read.problem, read.meant)
  if (read.value < min) return bad('below', min)
  if (read.value > max) return bad('above', max)
  // The number is sent as it was read and charged for, not as it was typed: `007` is 7.
  return { wire: String(read.value), count: read.value }
}

function readDate(typed: string, now: number): ReadField {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(trimInvisible(typed)) ?? []
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  if (!day || date.getMonth() !== Number(month) - 1) return bad('date-wrong')
  const endOfDay = new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime()
  return endOfDay <= now ? bad('date-past') : { wire: `${day}/${month}/${year}`, count: undefined }
}

function readTextField(typed: string): ReadField {
  const text = trimInvisible(typed)
  if (text === '') return bad('text-missing')
  return /[\r\n]/.test(text) ? bad('text-lines') : { wire: text, count: undefined }
}

function readLinesField(typed: string): ReadField {
  const lines = linesOf(typed)
  return lines.length === 0 ? bad('lines-missing') : { wire: lines.join('\n'), count: lines.length }
}

function readAddressField(typed: string, mayBeName = false): ReadField {
  const read = readTypedLink(trimInvisible(typed), mayBeName)
  return read.kind === 'problem' ? bad(`link-${read.problem}`) : { wire: read.link, count: undefined }
}

/** The link, before a service says whether it asks for one. */
export const readLinkField = (typed: string): ReadField =>
  typed.length > MAX_CHARACTERS ? bad('too-long', MAX_CHARACTERS) : readAddressField(typed, true)

/**
 * Reads a field of a service's type as typed.
 * @returns what goes over the wire, or what is wrong; `undefined` for an optional field that was left empty
 */
export function readField(field: Field, typed: string, service: Service, now: number): ReadField | undefined {
  if (field.optional && trimInvisible(typed) === '') return undefined
  if (typed.length > MAX_CHARACTERS) return bad('too-long', MAX_CHARACTERS)
  switch (field.kind) {
    case 'address':
      return readAddressField(typed, field.mayBeName)
    case 'pieces':
      return readPieces(typed, service)
    case 'whole':
      return readWholeField(typed, field.min ?? 1, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'lines':
      return readLinesField(typed)
    case 'text':
      return readTextField(typed)
    case 'choice':
      return field.choices?.includes(typed) ? { wire: typed, count: undefined } : bad('choice-missing')
    case 'date':
      return readDate(typed, now)
  }
}
