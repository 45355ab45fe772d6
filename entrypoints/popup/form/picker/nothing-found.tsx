import { BLANK_FILTERS } from '../../../../components/services/typed-filters'
import { Button } from '../../../../components/ui/button'
import type { Offer, Picked, Scope } from '../../../../lib/catalog/search-picks'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { CatalogView } from '../service/use-catalog'
import type { KeepSearch } from './use-kept-search'

interface Props {
  readonly view: CatalogView
  readonly offer: Offer | undefined
  readonly scope: Scope
  readonly counts: Picked['counts']
  readonly isFiltered: boolean
  readonly keep: KeepSearch
}

/** In place of the list: why it is empty, and where services are. */
export function NothingFound({ view, offer, scope, counts, isFiltered, keep }: Props) {
  const isNoneKnown = view.catalog === null && (offer?.entries.length ?? 0) === 0
  const isElsewhere = scope === 'link' && counts.all > 0
  return (
    <div class="nothing-found quiet" role="status">
      <p>{textOf()}</p>
      {offer?.isComplete !== false && (
        <p class="row">
          {isNoneKnown && !view.isSyncing && !view.trouble && (
            <Button onClick={view.sync}>{t('services_refresh')}</Button>
          )}
          {isElsewhere && (
            <Button aria-keyshortcuts="Alt+A" onClick={() => keep({ scope: 'all' })}>
              {t('services_show_all')} <kbd class="key">{t('scope_key')}</kbd>
            </Button>
          )}
          {isFiltered && <Button onClick={() => keep({ typed: BLANK_FILTERS })}>{t('filters_reset')}</Button>}
        </p>
      )}
    </div>
  )

  function textOf(): string {
    if (isNoneKnown) return view.isSyncing ? t('services_loading') : t('services_none_known')
    // A moment: they are being read.
    if (!offer) return ''
    if (!offer.isComplete) return t('services_reading')
    if (offer.entries.length === 0) return t('services_none_listed')
    if (isElsewhere) return t('services_none_for_link', { count: formatCount(counts.all) })
    return t(isFiltered ? 'services_none_filtered' : 'services_none_found')
  }
}
