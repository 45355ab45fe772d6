import { isWebAddress } from './link'
import { parameterOf, splitLink } from './parts'

/** Pages that only redirect, and the parameter with the address that they lead to. */
const REDIRECTORS: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameter: string }[] = [
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /^(?:(?:www|m)\.)?facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /^l\.(?:instagram\.com|threads\.(?:net|com))$/, path: /^\/$/, parameter: 'u' },
  { host: /^(?:(?:www|m)\.)?youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /^(?:(?:www|m)\.)?vk\.(?:com|ru)$/, path: /^\/away(?:\.php)?$/, parameter: 'to' },
  { host: /^out\.reddit\.com$/, path: /^\//, parameter: 'url' },
]

/** More nested redirectors than this are no accident. */
const MAX_DEPTH = 3

function insideOf(link: string): string | undefined {
  if (!isWebAddress(link)) return undefined
  const { hostname, pathname } = new URL(link)
  const host = hostname.replace(/\.$/, '')
  const row = REDIRECTORS.find((known) => known.host.test(host) && known.path.test(pathname))
  const inside = row && parameterOf(splitLink(link).query, row.parameter)?.trim()
  return inside !== undefined && isWebAddress(inside) ? inside : undefined
}

/** The address that a redirector leads to; any other address, and one wrapped too deeply, is returned as is. */
export function unwrap(link: string): string {
  let unwrapped = link
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inside = insideOf(unwrapped)
    if (inside === undefined) return unwrapped
    unwrapped = inside
  }
  // Stopping halfway would return an address that a second cleaning changes.
  return insideOf(unwrapped) === undefined ? unwrapped : link
}
