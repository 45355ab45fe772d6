/* The address of a panel's API, as a user types or pastes it. */

/** The paths that the two API documents use; hundreds of panels copy them. */
const DOCUMENTED_PATHS = ['/api/v2', '/api/v1'] as const

/** The two panels whose documents Paneldock is built to. */
export const DOCUMENTED_PANELS = [
  { name: 'SMM Panel One', url: 'https://smmpanelone.com/api/v2' },
  { name: 'Simple SMM Panel', url: 'https://www.simplesmmpanel.com/api/v1' },
] as const

export type AddressProblem = 'empty' | 'no-url' | 'not-web' | 'not-secure' | 'has-password'

export type Address =
  | {
      readonly kind: 'address'
      readonly url: string
      /** The match pattern to request permission for: the host, on any port. */
      readonly origins: string
      /** Fuller addresses worth offering if only a site was named. */
      readonly offers: readonly string[]
    }
  | { readonly kind: 'problem'; readonly problem: AddressProblem }

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1'])

const problem = (kind: AddressProblem): Address => ({ kind: 'problem', problem: kind })

function parse(text: string): URL | undefined {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  try {
    return new URL(withScheme)
  } catch {
    return undefined
  }
}

/** Reads a typed address. A missing scheme means https; http is only for a panel on this machine. */
export function readAddress(typed: string): Address {
  const text = typed.trim()
  if (text === '') return problem('empty')
  if (/\s/.test(text)) return problem('no-url')
  const url = parse(text)
  if (!url) return problem('no-url')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return problem('not-web')
  if (!url.hostname.includes('.') && !LOCAL_HOSTS.has(url.hostname)) return problem('no-url')
  if (url.protocol === 'http:' && !LOCAL_HOSTS.has(url.hostname)) return problem('not-secure')
  if (url.username || url.password) return problem('has-password')
  url.hash = ''
  const isSite = url.pathname === '/' && url.search === ''
  return {
    kind: 'address',
    url: url.href,
    origins: `${url.protocol}//${url.hostname}/*`,
    offers: isSite ? DOCUMENTED_PATHS.map((path) => url.origin + path) : [],
  }
}
