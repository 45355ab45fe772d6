import { type LinkProblem, linkProblem } from '../../links/link'
import type { Service } from '../../panel-api/model'
import type { Field } from './field-table'
import { readWhole, type WholeProblem } from './quantity'
import { trimInvisible } from './trim-invisible'

/** What is wrong with what stands in a field. `value` is the number that the sentence names. */
export interface FieldProblem {
  readonly problem:
    | WholeProblem
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
  /** `count` is the number that it is, or how many lines it has. */
  { readonly wire: string; readonly count: number | undefined } | { readonly problem: FieldProblem }

const bad = (problem: FieldProblem['problem'], value?: number | string): ReadField => ({
  problem: value === undefined ? { problem } : { problem, value: String(value) },
})

/** The most characters that a field holds; the schema of what pages send knows the same limit. */
export const MOST_CHARACTERS = 200_000

/**
 * The lines as they are sent: without blank ones and without the spaces around them. A mark of direction stays in a
 * line that has more than such marks: it is part of how a comment reads.
 */
export const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => trimInvisible(line) !== '')

function readWholeField(typed: string, min: number, max: number): ReadField {
  const read = readWhole(typed)
  // Zero is a number like any other where it is allowed.
  if (min === 0 && read.kind === 'problem' && read.problem === 'zero') return { wire: '0', count: 0 }
  if (min === 0 && read.kind === 'problem' && read.problem === 'negative') return bad('least', min)
  if (read.kind === 'problem') return bad(read.problem, read.meant)
  if (read.value < min) return bad('least', min)
  if (read.value > max) return bad('most', max)
  return { wire: String(read.value), count: read.value }
}

function readPieces(typed: string, { min, max }: Service): ReadField {
  const read = readWhole(typed)
  if (read.kind === 'problem') return bad(read.problem, read.meant)
  if (read.value < min) return bad('below', min)
  if (read.value > max) return bad('above', max)
  // The number goes out as it was read and charged for, not as it was typed: `007` is 7.
  return { wire: String(read.value), count: read.value }
}

function readDate(typed: string, now: number): ReadField {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(trimInvisible(typed)) ?? []
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  if (!day || date.getMonth() !== Number(month) - 1) return bad('date-wrong')
  const endOfDay = new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime()
  return endOfDay <= now ? bad('date-past') : { wire: `${day}/${month}/${year}`, count: undefined }
}

function readText(typed: string): ReadField {
  const text = trimInvisible(typed)
  if (text === '') return bad('text-missing')
  return /[\r\n]/.test(text) ? bad('text-lines') : { wire: text, count: undefined }
}

function readLines(typed: string): ReadField {
  const lines = linesOf(typed)
  return lines.length === 0 ? bad('lines-missing') : { wire: lines.join('\n'), count: lines.length }
}

function readAddressField(typed: string): ReadField {
  const address = trimInvisible(typed)
  const problem = linkProblem(address)
  return problem ? bad(`link-${problem}`) : { wire: address, count: undefined }
}

/**
 * Reads what was typed into a field of a service's type.
 * @returns what goes over the wire, or what is wrong; `undefined` for an optional field that was left empty
 */
export function readField(field: Field, typed: string, service: Service, now: number): ReadField | undefined {
  if (field.optional && trimInvisible(typed) === '') return undefined
  if (typed.length > MOST_CHARACTERS) return bad('too-long', MOST_CHARACTERS)
  switch (field.kind) {
    case 'address':
      return readAddressField(typed)
    case 'pieces':
      return readPieces(typed, service)
    case 'whole':
      return readWholeField(typed, field.min ?? 1, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'lines':
      return readLines(typed)
    case 'text':
      return readText(typed)
    case 'choice':
      return field.choices?.includes(typed) ? { wire: typed, count: undefined } : bad('choice-missing')
    case 'date':
      return readDate(typed, now)
  }
}
