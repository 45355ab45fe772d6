import type { Mismatch } from '../../../../lib/catalog/traits/mismatch'
import { t } from '../../../../lib/i18n'
import { listed } from '../../../../lib/join-texts'
import type { Recognized } from '../../../../lib/links/kinds'
import { kindText, siteName, targetText } from '../../target-text'

const MAX_KINDS = 3

/** What the service is for and what the link is, by the site if that differs and otherwise by the kind. */
export function mismatchText({ site, kinds }: Mismatch, recognized: Recognized): string {
  const named = listed(kinds.slice(0, MAX_KINDS).map(kindText))
  const service = site
    ? siteName(site)
    : kinds.length > MAX_KINDS
      ? t('mismatch_kinds_more', { kinds: named })
      : named
  return t('mismatch', { service, link: targetText(recognized) })
}
