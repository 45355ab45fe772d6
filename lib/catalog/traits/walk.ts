import type { Item, Role } from './sense'

/** What ends a statement; brackets and dashes do not. */
const STATEMENT_ENDS = new Set([
  '|',
  ';',
  ',',
  '\n',
  '•',
  '·',
  '/',
  '+',
  '،',
  '│',
  '┃',
  '❘',
  '¦',
  '❙',
  '∣',
  '»',
  '✦',
  '◆',
  '★',
])

const endsStatement = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && STATEMENT_ENDS.has(item.text)

const isSoft = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && item.sense === undefined && !endsStatement(item)

export const isRole = (item: Item | undefined, role: Role): boolean => item?.sense?.role === role

/** Brackets, and whatever separates statements. */
export const isSeparator = (item: Item | undefined): boolean =>
  item === undefined ||
  endsStatement(item) ||
  (item.kind === 'mark' && /[()[\]{}<>【】「」《》:~\-–—]/.test(item.text))

/** The index of the next meaningful item in the same statement, or -1. `step` is 1 or -1. */
export function neighborAt(items: readonly Item[], at: number, step: 1 | -1): number {
  let there = at + step
  while (isSoft(items[there])) there += step
  return items[there] === undefined || endsStatement(items[there]) ? -1 : there
}

/** Whether a claim is negated: `no bots`, `not real`. */
export const isNegated = (items: readonly Item[], at: number): boolean =>
  isRole(items[neighborAt(items, at, -1)], 'no')
