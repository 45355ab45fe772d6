import type { Order } from './order'
import { targetOf } from './order'

/*
 * The words that an order is found by. Those that many orders share, of the service and the site, are few in all;
 * those of one order, its number, target and note, are as many as there are orders.
 */

export interface OrderWords {
  readonly shared: readonly string[]
  readonly own: readonly string[]
}

/** A note may be long: its first words are enough to find it by. */
const MAX_WORDS = 24
const MAX_TEXT = 500

/** The words of a text, without accents and case: what is typed is read in the same way. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .slice(0, MAX_TEXT)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].slice(0, MAX_WORDS)

/** The host of an address and all that follows it; of what is no address, such as a handle, only the latter. */
function partsOf(target: string): readonly [site: string, rest: string] {
  const [, site = '', rest = target] = /^https?:\/\/(?:www\.)?([^/?#]*)(.*)$/is.exec(target) ?? []
  return [site, rest]
}

export function wordsOf(order: Order): OrderWords {
  const { service, panelOrderId = '', note = '', fields } = order
  const [site, rest] = partsOf(targetOf(order))
  const own = [panelOrderId, rest, order.link === '' ? '' : (fields.username ?? ''), note]
  return {
    shared: unique([service.id, service.name, site].flatMap(wordsIn)),
    own: unique(own.flatMap(wordsIn)),
  }
}
