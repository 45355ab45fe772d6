import { t, tCount } from '../../lib/i18n'

interface Props {
  readonly shown: number
  readonly isFiltered: boolean
  readonly onReset: () => void
}

/** How many services are found, and what to do if none is. */
export const MatchCount = ({ shown, isFiltered, onReset }: Props) => (
  <>
    <p class="field-hint" id="service-count" aria-live="polite">
      {shown > 0
        ? tCount('services_found', shown)
        : t(isFiltered ? 'services_none_filtered' : 'services_none_found')}
    </p>
    {shown === 0 && isFiltered && (
      <p class="row">
        <button type="button" class="link-button" onClick={onReset}>
          {t('filters_reset')}
        </button>
      </p>
    )}
  </>
)
