import { type Amount, isLess } from '../../lib/money'

/** A limit as typed: an amount above zero, with a point and no other sign. Nothing typed is no limit. */
export function readLimit(typed: string): Amount | undefined | 'wrong' {
  const text = typed.trim()
  if (text === '') return undefined
  // A comma is a thousand to one person and a tenth to another: it is not guessed at.
  return /^\d{1,12}(\.\d{1,12})?$/.test(text) && isLess('0', text) ? text : 'wrong'
}
