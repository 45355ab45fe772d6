import type { Recognised } from './kinds'
import { match } from './match'
import { fill } from './shape'
import { unwrap } from './unwrap'

/** What an address is of, as its shape tells; `undefined` for one of no known shape. Redirectors are looked into. */
export const recognise = (address: string): Recognised | undefined =>
  match(unwrap(address.trim()))?.shaped?.recognised

/** What comes before the path, as it is written. */
const ORIGIN = /^https?:\/\/[^/?#\\]*/i

/**
 * The address of whom it belongs to, where it says so itself: the account of a post, the community of a thread.
 * @param link a cleaned address
 */
export function ownerIn(link: string): string | undefined {
  const shaped = match(link)?.shaped
  const origin = ORIGIN.exec(link)?.[0]
  if (shaped?.shape.owner === undefined || origin === undefined) return undefined
  const filled = fill(shaped.shape.owner, shaped.found, encodeURI)
  const owner = filled.startsWith('/') ? origin + filled : filled
  return recognise(owner) && owner
}
