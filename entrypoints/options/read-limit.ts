import { type Amount, isLess } from '../../lib/money'

/**
 * Reads a limit as typed: an amount above zero, with a period and no other separator. An empty field means no limit.
 */
export function readLimit(typed: string): Amount | undefined | 'wrong' {
  const text = typed.trim()
  if (text === '') return undefined
  // A comma separates thousands for some users and decimals for others: nothing is guessed.
  return /^\d{1,12}(\.\d{1,12})?$/.test(text) && isLess('0', text) ? text : 'wrong'
}
