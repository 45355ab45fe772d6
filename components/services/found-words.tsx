import type { Picked, Scope } from '../../lib/catalog/search-picks'
import { formatCount } from '../../lib/format'
import { t, tCount } from '../../lib/i18n'

interface Props {
  /** The count stands on the switch between the scopes already. */
  readonly isCounted?: boolean
  readonly scope: Scope
  readonly counts: Picked['counts']
  readonly shown: number
  /** Names are still being read, so that what is not found yet may still be. */
  readonly isReading?: boolean
  readonly isFiltered: boolean
  /** Whether any service is listed at all. */
  readonly isEmpty?: boolean
  /** Absent where all are searched anyway. */
  readonly onAll?: () => void
  readonly onReset: () => void
}

/** How many are found, and where the others are when none are. */
export const FoundWords = ({
  isCounted = false,
  isReading = false,
  isEmpty = false,
  scope,
  counts,
  shown,
  isFiltered,
  onAll,
  onReset,
}: Props) => (
  <>
    <p
      class={isCounted && shown > 0 ? 'visually-hidden' : 'field-hint'}
      id="service-count"
      aria-live="polite"
    >
      {isReading && shown === 0
        ? t('services_reading')
        : wordsOf({ scope, counts, shown, isFiltered, isEmpty })}
    </p>
    {shown === 0 && !isReading && (
      <p class="row">
        {onAll && scope === 'link' && counts.all > 0 && (
          <button type="button" class="button" onClick={onAll} aria-keyshortcuts="Alt+A">
            {t('services_show_all')} <kbd class="small quiet">{t('scope_key')}</kbd>
          </button>
        )}
        {isFiltered && (
          <button type="button" class="link-button" onClick={onReset}>
            {t('filters_reset')}
          </button>
        )}
      </p>
    )}
  </>
)

function wordsOf({
  scope,
  counts,
  shown,
  isFiltered,
  isEmpty,
}: Pick<Props, 'scope' | 'counts' | 'shown' | 'isFiltered' | 'isEmpty'>) {
  if (isEmpty) return t('services_none_listed')
  if (shown > 0) return tCount('services_found', shown)
  if (scope === 'link' && counts.all > 0) {
    return t('services_none_for_link', { count: formatCount(counts.all) })
  }
  return t(isFiltered ? 'services_none_filtered' : 'services_none_found')
}
