import type { Offer } from '../../../../lib/catalog/search-picks'
import { formatCount } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'

interface Props {
  readonly offer: Offer | undefined
  readonly shown: number
}

/** Beside what is typed: how many services are found, among how many. */
export const ResultCount = ({ offer, shown }: Props) => (
  <p class="small quiet" id="service-count" aria-live="polite">
    {offer && (offer.isComplete || shown > 0) && textOf(shown, offer.entries.length)}
  </p>
)

const textOf = (shown: number, all: number): string =>
  shown === all
    ? tCount('services_found', all)
    : t('services_found_of', { count: formatCount(shown), all: formatCount(all) })
