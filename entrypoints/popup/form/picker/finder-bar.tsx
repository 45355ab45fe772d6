import type { Picked, Scope } from '../../../../lib/catalog/search-picks'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'

interface Props {
  /** Absent if there is no choice between the two. */
  readonly scope: Scope | undefined
  readonly counts: Picked['counts']
  /** Names are still being read: how many are for this link is not known yet. */
  readonly isReading: boolean
  readonly onScope: (scope: Scope) => void
  readonly filtersOn: number
  readonly isFiltering: boolean
  readonly onFiltering: (isFiltering: boolean) => void
}

const SCOPES = ['link', 'all'] as const

/** The scope switch, with the number of matches in each, and the button for the filters. */
export const FinderBar = ({
  scope,
  counts,
  isReading,
  onScope,
  filtersOn,
  isFiltering,
  onFiltering,
}: Props) => (
  <div class="row finder-bar">
    <span class="row grow">
      {scope &&
        SCOPES.map((one) => (
          <button
            key={one}
            type="button"
            class="scope small"
            aria-pressed={one === scope ? 'true' : 'false'}
            aria-keyshortcuts="Alt+A"
            title={one === scope ? undefined : t('scope_key')}
            onClick={() => onScope(one)}
          >
            {t(`scope_${one}`, { count: isReading && one === 'link' ? '…' : formatCount(counts[one]) })}
          </button>
        ))}
    </span>
    <button
      type="button"
      class="scope small"
      aria-expanded={isFiltering ? 'true' : 'false'}
      aria-controls="service-filters"
      onClick={() => onFiltering(!isFiltering)}
    >
      {filtersOn === 0 ? t('filters') : t('filters_on', { count: formatCount(filtersOn) })}
    </button>
  </div>
)
