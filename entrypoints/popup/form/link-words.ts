import { t } from '../../../lib/i18n'
import { listed } from '../../../lib/join-texts'
import { nameOf } from '../../../lib/links/parts'
import type { Target } from '../../../lib/links/targets'
import { kindWords } from '../target-words'
import type { LinkView } from './link-view'

/* What is said of a link. Its parts come from pages and may be of any length. */

const MOST_NAMES = 4
const LONGEST = 24

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`)

/** Set apart and left to right, in whatever language stands around it. */
const code = (text: string): string => `\u2066${cut(text)}\u2069`

/** The names of what is taken off, each once: "si, feature". */
function removedNames(removed: readonly string[]): string {
  const names = [...new Set(removed.map((part) => (part.startsWith('#') ? part : nameOf(part))))]
  const more = names.length - MOST_NAMES
  const shown = listed(names.slice(0, MOST_NAMES).map(code))
  return more > 0 ? t('link_names_more', { names: shown, count: String(more) }) : shown
}

function redirectorIn({ unwrappedFrom = '' }: LinkView['cleaned']): string | undefined {
  return URL.canParse(unwrappedFrom) ? code(new URL(unwrappedFrom).hostname) : undefined
}

const sentences = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter(Boolean).join(' ')

/**
 * What was done to the address, or could be.
 * @param isAsLast whether the service was last ordered with the original address
 */
export function linkWords({ form, cleaned, target, recognised }: LinkView, isAsLast: boolean): string {
  if (recognised?.kind === 'short-link' && form === undefined) return t('link_short')
  const redirector = redirectorIn(cleaned)
  const names = removedNames(cleaned.removed)
  if (form === 'cleaned') {
    return sentences(
      redirector && t('link_unwrapped', { site: redirector }),
      names && t('link_taken_off', { names }),
      recognised?.kind === 'short-link' && t('link_short'),
    )
  }
  if (form === undefined) return ''
  return sentences(
    isAsLast ? t('link_is_original_as_last') : target && t('link_is_original'),
    redirector && t('link_could_be_unwrapped', { site: redirector }),
    names && t('link_could_be_cleaned', { names }),
  )
}

/** `@name`, where the address names its owner so. */
const handleIn = (link: string): string => /\/(@[^/?#]+)/.exec(link)?.[1] ?? ''

/** What an offer of the page is, by its kind where that tells it from the others: "Video", "Channel @name". */
export function offerWords({ role, link, recognised, ownerName }: Target, others: readonly Target[]): string {
  const kind = recognised && kindWords(recognised.kind)
  if (role === 'owner') {
    const [owner, name] = [kind ?? t('offer_owner'), cut(ownerName || handleIn(link))]
    return name === '' ? owner : t('offer_owner_name', { kind: owner, name })
  }
  if (role === 'canonical') return t('offer_canonical')
  const isTold = kind !== undefined && !others.some((other) => other.recognised?.kind === recognised?.kind)
  if (isTold) return kind
  return t(role === 'clicked' ? 'offer_clicked' : 'offer_page')
}
