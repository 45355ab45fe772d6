import type { Item, Role } from './sense'

/** Where one statement ends and the next begins; brackets and dashes do not part what belongs together. */
const HARD = new Set([
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

const isHard = (item: Item | undefined): boolean => item?.is === 'mark' && HARD.has(item.text)

const isSoft = (item: Item | undefined): boolean =>
  item?.is === 'mark' && item.sense === undefined && !isHard(item)

export const isRole = (item: Item | undefined, role: Role): boolean => item?.sense?.role === role

/** Brackets and what parts statements. */
export const isEdge = (item: Item | undefined): boolean =>
  item === undefined ||
  isHard(item) ||
  (item.is === 'mark' && /[()[\]{}<>【】「」《》:~\-–—]/.test(item.text))

/** The next item that says something within the same statement, or -1. `step` is 1 or -1. */
export function beside(items: readonly Item[], at: number, step: 1 | -1): number {
  let there = at + step
  while (isSoft(items[there])) there += step
  return items[there] === undefined || isHard(items[there]) ? -1 : there
}

/** Whether what stands at a place is denied there: `no bots`, `not real`. */
export const isDenied = (items: readonly Item[], at: number): boolean =>
  isRole(items[beside(items, at, -1)], 'no')
