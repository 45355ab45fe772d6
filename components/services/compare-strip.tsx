import { formatCount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { ComparedSet } from './use-compared'

interface Props {
  readonly compared: ComparedSet
  /** The user wanted to add one more than there is room for. */
  readonly isFull: boolean
  readonly onCompare: () => void
}

/** How many services are marked for comparison, and the button to compare them. */
export const CompareStrip = ({ compared, isFull, onCompare }: Props) => (
  <div class="row compare-strip" aria-live="polite" hidden={compared.entries.length === 0}>
    <span class="grow small one-line">
      {t('compare_count', { count: formatCount(compared.entries.length) })}{' '}
      {compared.entries.length === 1 && t('compare_one_more')}
      {isFull && t('compare_full')}
    </span>
    <button type="button" class="link-button small" onClick={compared.clear}>
      {t('compare_clear')}
    </button>
    <button type="button" class="button" disabled={compared.entries.length < 2} onClick={onCompare}>
      {t('compare_open')}
    </button>
  </div>
)
