import { type LinkProblem, linkProblem } from './link'

/*
 * What people type or paste where one link is wanted. Used by the background too, so it knows no sites; what several
 * links at once are, pages know (`links-in.ts`).
 */

export type TypedLink =
  /** `isCompleted`: it was typed without its scheme. */
  | { readonly kind: 'address'; readonly link: string; readonly isCompleted: boolean }
  /** Goes out as typed: what it is the name of, the service tells. */
  | { readonly kind: 'name'; readonly link: string }
  | { readonly kind: 'problem'; readonly problem: LinkProblem }

const NAME = /^@?[\p{L}\p{N}_.-]{0,99}[\p{L}\p{N}_]$/u
const LABEL = /^[\p{L}\p{N}-]{1,63}$/u
const ENDING = /^\p{L}[\p{L}\p{N}-]{1,62}$/u
/** With one of these a bare host is no one's name; with any other it may be. */
const USUAL_ENDINGS = new Set(['com', 'net', 'org'])

/** The parts of a host that ends like one, such as `instagram.com`; a port may follow. */
function labelsOf(host: string): readonly string[] | undefined {
  const labels = host.replace(/:\d{1,5}$/, '').split('.')
  const ending = labels.at(-1) ?? ''
  const isHost = labels.length > 1 && labels.every((label) => LABEL.test(label)) && ENDING.test(ending)
  return isHost ? labels : undefined
}

/** Whether a host without a path is more likely an address than a name with a dot in it. */
const isSurelyHost = (labels: readonly string[]): boolean =>
  labels[0]?.toLowerCase() === 'www' || USUAL_ENDINGS.has(labels.at(-1)?.toLowerCase() ?? '')

/** The address that a text is without its scheme, if it is one. */
export function completed(text: string, mayBeName: boolean): string | undefined {
  const bare = text.startsWith('//') ? text.slice(2) : text
  const [host = ''] = bare.split(/[/?#]/, 1)
  const labels = host.length > 253 ? undefined : labelsOf(host)
  if (!labels || (mayBeName && bare === host && bare === text && !isSurelyHost(labels))) return undefined
  const link = `https://${bare}`
  return linkProblem(link) ? undefined : link
}

export const isName = (text: string): boolean => NAME.test(text)

/**
 * @param text as typed, without what is invisible around it
 * @param mayBeName whether a bare name can be meant
 */
export function readTypedLink(text: string, mayBeName: boolean): TypedLink {
  const problem = linkProblem(text)
  if (!problem) return { kind: 'address', link: text, isCompleted: false }
  const link = completed(text, mayBeName)
  if (link !== undefined) return { kind: 'address', link, isCompleted: true }
  return mayBeName && isName(text) ? { kind: 'name', link: text } : { kind: 'problem', problem }
}
