import { t } from '../../../../lib/i18n'
import { listed } from '../../../../lib/join-texts'
import { nameOf } from '../../../../lib/links/parts'
import type { Target } from '../../../../lib/links/targets'
import { kindText } from '../../target-text'
import type { LinkView } from './link-view'

/* Limits for the texts about a link. Its parts come from pages and may have any length. */

const MAX_NAMES = 4
const MAX_NAME_LENGTH = 24

const cut = (text: string): string =>
  text.length <= MAX_NAME_LENGTH ? text : `${text.slice(0, MAX_NAME_LENGTH - 1)}…`

/** Isolated and left to right, in whatever language surrounds it. */
const code = (text: string): string => `\u2066${cut(text)}\u2069`

/** The names of the removed parameters, each once: "si, feature". */
function removedNames(removed: readonly string[]): string {
  const names = [...new Set(removed.map((part) => (part.startsWith('#') ? part : nameOf(part))))]
  const more = names.length - MAX_NAMES
  const shown = listed(names.slice(0, MAX_NAMES).map(code))
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
export function linkText(view: LinkView, isAsLast: boolean): string {
  if (view.isName) return t('link_is_name')
  const address = view.completed
  return sentences(
    address && t('link_completed', { link: `\u2066${address}\u2069` }),
    doneText(view, isAsLast),
  )
}

function doneText({ form, cleaned, target, recognized }: LinkView, isAsLast: boolean): string {
  if (recognized?.kind === 'short-link' && form === undefined) return t('link_short')
  const redirector = redirectorIn(cleaned)
  const names = removedNames(cleaned.removed)
  if (form === 'cleaned') {
    return sentences(
      redirector && t('link_unwrapped', { site: redirector }),
      names && t('link_taken_off', { names }),
      recognized?.kind === 'short-link' && t('link_short'),
    )
  }
  if (form === undefined) return ''
  return sentences(
    isAsLast ? t('link_is_original_as_last') : target && t('link_is_original'),
    redirector && t('link_could_be_unwrapped', { site: redirector }),
    names && t('link_could_be_cleaned', { names }),
  )
}

/** `@name`, if the address names its owner that way. */
const handleIn = (link: string): string => /\/(@[^/?#]+)/.exec(link)?.[1] ?? ''

/** What an offer of the page is, by its kind if that tells it apart from the others: "Video", "Channel @name". */
export function offerText({ role, link, recognized, ownerName }: Target, others: readonly Target[]): string {
  const kind = recognized && kindText(recognized.kind)
  if (role === 'owner') {
    const [owner, name] = [kind ?? t('offer_owner'), cut(ownerName || handleIn(link))]
    return name === '' ? owner : t('offer_owner_name', { kind: owner, name })
  }
  if (role === 'canonical') return t('offer_canonical')
  const isTold = kind !== undefined && !others.some((other) => other.recognized?.kind === recognized?.kind)
  if (isTold) return kind
  return t(role === 'clicked' ? 'offer_clicked' : 'offer_page')
}
