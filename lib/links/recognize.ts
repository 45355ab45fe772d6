import type { Recognized } from './kinds'
import { match } from './match'
import { fill } from './shape'
import { unwrap } from './unwrap'

/** What an address is for, judging by its shape; `undefined` for an unknown shape. Redirectors are unwrapped. */
export const recognize = (address: string): Recognized | undefined =>
  match(unwrap(address.trim()))?.shaped?.recognized

/** Everything before the path, as written. */
const ORIGIN = /^https?:\/\/[^/?#\\]*/i

/**
 * The address of the owner, if the address itself names it: a post's account, a thread's community.
 * @param link a cleaned address
 */
export function ownerIn(link: string): string | undefined {
  const shaped = match(link)?.shaped
  const origin = ORIGIN.exec(link)?.[0]
  if (shaped?.shape.owner === undefined || origin === undefined) return undefined
  const filled = fill(shaped.shape.owner, shaped.found, encodeURI)
  const owner = filled.startsWith('/') ? origin + filled : filled
  return recognize(owner) && owner
}
