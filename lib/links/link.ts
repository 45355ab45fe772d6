export type LinkProblem = 'empty' | 'no-url' | 'not-web'

const WEB = /^https?:\/\//i

/** What is wrong with a typed link, or `undefined` if it can be sent to a panel: http or https, one line. */
export function linkProblem(typed: string): LinkProblem | undefined {
  const link = typed.trim()
  if (link === '') return 'empty'
  if (!WEB.test(link)) return /^[a-z][a-z\d+.-]*:/i.test(link) ? 'not-web' : 'no-url'
  if (/\s/.test(link)) return 'no-url'
  try {
    return new URL(link).hostname === '' ? 'no-url' : undefined
  } catch {
    return 'no-url'
  }
}

/** Whether an address may be opened or ordered for; anything else from outside is only text. */
export const isWebAddress = (address: string): boolean => linkProblem(address) === undefined

/** Shortens an address for a narrow space: no scheme, no `www.`, the middle left out if necessary, the end kept. */
export function shortenLink(link: string, length = 44): string {
  const bare = link
    .replace(WEB, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
  if (bare.length <= length) return bare
  const tail = Math.floor(length / 3)
  return `${bare.slice(0, length - tail - 1)}…${bare.slice(-tail)}`
}
