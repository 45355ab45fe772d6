import { cleanLink } from './clean'
import { match } from './match'
import { sameLinkKey } from './same-link'

/**
 * The same key for all addresses of one target, whatever their form: `youtu.be/ID` is `watch?v=ID`. For pages; the
 * background, where every byte counts, compares by `sameLinkKey`.
 */
export function targetKey(address: string): string {
  const { link } = cleanLink(address)
  const found = match(link)
  if (!found?.shaped) return sameLinkKey(link)
  const { site, kind, id } = found.shaped.recognized
  return `${site}/${found.row.same?.[kind] ?? kind}/${id}`
}
