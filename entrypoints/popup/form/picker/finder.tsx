import { useMemo } from 'preact/hooks'
import { CompareStrip } from '../../../../components/services/compare-strip'
import { DroppedFavorites } from '../../../../components/services/dropped-favorites'
import { rowsOf } from '../../../../components/services/list-rows'
import { ServiceList } from '../../../../components/services/service-list'
import { filtersOf, quantityOf } from '../../../../components/services/typed-filters'
import type { ComparedSet } from '../../../../components/services/use-compared'
import { useServiceKeys } from '../../../../components/services/use-service-keys'
import { IconButton } from '../../../../components/ui/button'
import { BackIcon } from '../../../../components/ui/icons'
import type { Entry } from '../../../../lib/catalog/entry'
import { type Picked, pickFrom } from '../../../../lib/catalog/search-picks'
import { t } from '../../../../lib/i18n'
import { CatalogTroubleNotice } from '../service/catalog-trouble'
import { FinderBar } from './finder-bar'
import type { KeptSearch } from './kept-search'
import { KeyLine } from './key-line'
import { NothingFound } from './nothing-found'
import type { PickerProps } from './picker-props'
import { ResultCount } from './result-count'
import { searchedPanels } from './searched-panels'
import type { KeepSearch } from './use-kept-search'
import { useOffer } from './use-offer'
import { useSearchField } from './use-search-field'

interface Props extends PickerProps {
  readonly kept: KeptSearch
  readonly keep: KeepSearch
  readonly compared: ComparedSet
  readonly onPick: (entry: Entry) => void
  /** A service was chosen without a search. */
  readonly onChosen: () => void
  readonly onClose: () => void
  readonly onCompare: () => void
}

const NOTHING: Picked = { picks: [], counts: { link: 0, all: 0 } }

/** The search: type, arrow down, Enter. Every mark, filter and scope can be reached from the keyboard. */
export function Finder(props: Props) {
  const { view, others, panel, panels, target, recent, quantity } = props
  const { kept, keep, compared, onPick, onChosen, onClose, onCompare } = props
  const { text, typed, sort } = kept
  const field = useSearchField()

  const searched = searchedPanels(panels, panel, kept.panelId)
  const needsAge = sort === 'added'
  const { entries, offer } = useOffer({ view, others, searched, target, recent, needsAge })
  const { favorites = [] } = recent
  const scope = offer?.isSplit ? kept.scope : 'all'
  const pieces = quantityOf(quantity)
  const currency = view.full?.currency ?? panel.balance.currency
  const filters = useMemo(() => filtersOf(typed, pieces, currency), [typed, pieces, currency])
  const { picks, counts } = useMemo(
    () => (offer ? pickFrom(offer, { text, filters, sort }, scope) : NOTHING),
    [offer, text, filters, sort, scope],
  )
  const isOfSeveral = searched.length > 1
  const nameOf = (panelId: string) =>
    isOfSeveral ? panels.find(({ id }) => id === panelId)?.name : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: names do not change while the user picks
  const rows = useMemo(() => rowsOf(picks, nameOf), [picks, isOfSeveral])
  const list = JSON.stringify([text, filters, sort, scope, kept.panelId])
  const toScope = () => keep({ scope: scope === 'link' ? 'all' : 'link' })
  const { active, starred, isFull, act, onKeyDown } = useServiceKeys({
    list,
    rows,
    favorites,
    compared,
    query: text,
    onQuery: (query) => keep({ text: query }),
    onPick,
    onScope: toScope,
  })
  const isFiltered = Object.keys(filters).length > 0

  return (
    <>
      <div class="search-row">
        <IconButton label={t('picker_close')} onClick={onClose}>
          <BackIcon />
        </IconButton>
        <label class="visually-hidden" for="service">
          {t('service')}
        </label>
        <input
          ref={field}
          id="service"
          type="text"
          role="combobox"
          aria-expanded={rows.length > 0 ? 'true' : 'false'}
          aria-controls="services"
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `services-${active}` : undefined}
          aria-describedby="service-count service-keys"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('service_search_hint')}
          value={text}
          onInput={({ currentTarget }) => keep({ text: currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <ResultCount offer={offer} shown={rows.length} />
      </div>
      <FinderBar
        {...props}
        scope={offer?.isSplit ? scope : undefined}
        onScope={toScope}
        entries={entries}
        currency={currency}
        filtersOn={Object.keys(filters).length}
        onChosen={onChosen}
        onDone={() => field.current?.focus()}
      />
      <div class="picker-body">
        <CatalogTroubleNotice catalog={view} panel={panel} />
        <DroppedFavorites
          favorites={favorites}
          entries={entries}
          panelIds={offer ? searched.map(({ id }) => id) : []}
          target={target}
          onPick={onPick}
        />
        <ServiceList
          id="services"
          label={t('services')}
          list={list}
          rows={rows}
          active={active}
          quantity={pieces}
          starred={starred}
          compared={compared.keys}
          act={act}
        />
        {rows.length === 0 && (
          <NothingFound
            view={view}
            offer={offer}
            scope={scope}
            counts={counts}
            isFiltered={isFiltered}
            keep={keep}
          />
        )}
      </div>
      <div class="picker-foot">
        {compared.entries.length > 0 ? (
          <CompareStrip compared={compared} isFull={isFull} onCompare={onCompare} />
        ) : (
          <KeyLine view={view} />
        )}
      </div>
    </>
  )
}
