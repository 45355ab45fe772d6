import type { Picked, Scope } from '../../lib/catalog/search-picks'
import { formatCount } from '../../lib/format'
import { t, tCount } from '../../lib/i18n'

interface Props {
  /** The scope switch shows the counts already. */
  readonly isCounted?: boolean
  readonly scope: Scope
  readonly counts: Picked['counts']
  readonly shown: number
  /** Names are still being read, so more matches may turn up. */
  readonly isReading?: boolean
  readonly isFiltered: boolean
  /** Whether no service is listed at all. */
  readonly isEmpty?: boolean
  /** Absent if all are searched anyway. */
  readonly onAll?: () => void
  readonly onReset: () => void
}

/** How many matches there are, and where the others are if there are none. */
export const MatchCount = ({
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
        : textOf({ scope, counts, shown, isFiltered, isEmpty })}
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

function textOf({
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
