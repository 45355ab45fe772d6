import { useMemo, useState } from 'preact/hooks'
import { CompareStrip } from '../../../../components/services/compare-strip'
import { DroppedFavorites } from '../../../../components/services/dropped-favorites'
import { FilterPanel } from '../../../../components/services/filter-panel'
import { rowsOf } from '../../../../components/services/list-rows'
import { MatchCount } from '../../../../components/services/match-count'
import { ServiceList } from '../../../../components/services/service-list'
import { BLANK_FILTERS, filtersOf, quantityOf } from '../../../../components/services/typed-filters'
import type { ComparedSet } from '../../../../components/services/use-compared'
import { useServiceKeys } from '../../../../components/services/use-service-keys'
import type { Entry } from '../../../../lib/catalog/entry'
import { type Picked, pickFrom } from '../../../../lib/catalog/search-picks'
import { t } from '../../../../lib/i18n'
import type { Panel } from '../../../../lib/panels/panel'
import { FinderBar } from './finder-bar'
import type { KeptSearch } from './kept-search'
import type { PickerProps } from './picker-props'
import type { KeepSearch } from './use-kept-search'
import { useOffer } from './use-offer'
import { useSearchFocus } from './use-search-focus'

interface Props extends PickerProps {
  readonly panels: readonly Panel[]
  readonly kept: KeptSearch
  readonly keep: KeepSearch
  readonly compared: ComparedSet
  readonly onPick: (entry: Entry) => void
  readonly onCompare: () => void
}

const NOTHING: Picked = { picks: [], counts: { link: 0, all: 0 } }

/** The search: type, arrow down, Enter. Every mark, filter and scope can be reached from the keyboard. */
export function Finder(props: Props) {
  const { catalog, panel, panels, target, recent, quantity, error, change } = props
  const { kept, keep, compared, onPick, onCompare } = props
  const { text, typed, sort, isEverywhere } = kept
  const [isFiltering, setFiltering] = useState(false)
  const field = useSearchFocus()

  const needsAge = sort === 'added'
  const { entries, offer } = useOffer({ catalog, panels, target, recent, isEverywhere, needsAge })
  const { favorites = [] } = recent
  const scope = offer?.isSplit ? kept.scope : 'all'
  const pieces = quantityOf(quantity)
  const currency = catalog.currency ?? panel.balance.currency
  const filters = useMemo(() => filtersOf(typed, pieces, currency), [typed, pieces, currency])
  const { picks, counts } = useMemo(
    () => (offer ? pickFrom(offer, { text, filters, sort }, scope) : NOTHING),
    [offer, text, filters, sort, scope],
  )
  const nameOf = (panelId: string) =>
    isEverywhere ? panels.find(({ id }) => id === panelId)?.name : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: names do not change while the user picks
  const rows = useMemo(() => rowsOf(picks, nameOf), [picks, isEverywhere])
  const list = JSON.stringify([text, filters, sort, scope, isEverywhere])
  const { active, starred, isFull, act, onKeyDown } = useServiceKeys({
    list,
    rows,
    favorites,
    compared,
    query: text,
    onQuery: (query) => keep({ text: query }),
    onPick,
    onScope: () => keep({ scope: scope === 'link' ? 'all' : 'link' }),
  })

  return (
    <div class="field picker">
      <label for="service">{t('service')}</label>
      <input
        ref={field}
        id="service"
        type="text"
        role="combobox"
        aria-expanded={rows.length > 0 ? 'true' : 'false'}
        aria-controls="services"
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `services-${active}` : undefined}
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby="service-count service-error service-keys"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('service_search_hint')}
        value={text}
        onInput={({ currentTarget }) => keep({ text: currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <p class="field-error" id="service-error" aria-live="polite" hidden={!error}>
        {error}
      </p>
      <FinderBar
        scope={offer?.isSplit ? scope : undefined}
        counts={counts}
        isReading={offer?.isComplete === false}
        onScope={(next) => keep({ scope: next })}
        filtersOn={Object.keys(filters).length}
        isFiltering={isFiltering}
        onFiltering={setFiltering}
      />
      {isFiltering && (
        <FilterPanel
          entries={entries}
          typed={typed}
          onTyped={(next) => keep({ typed: next })}
          sort={sort}
          onSort={(next) => keep({ sort: next })}
          quantity={quantity}
          onQuantity={(next) => change({ quantity: next })}
          currency={currency}
          isEverywhere={panels.length > 1 ? isEverywhere : undefined}
          onEverywhere={(next) => keep({ isEverywhere: next })}
          onDone={() => {
            setFiltering(false)
            field.current?.focus()
          }}
        />
      )}
      {offer && (
        <MatchCount
          isCounted={offer.isSplit}
          isReading={!offer.isComplete}
          isEmpty={entries.length === 0}
          scope={scope}
          counts={counts}
          shown={rows.length}
          isFiltered={Object.keys(filters).length > 0}
          onAll={() => keep({ scope: 'all' })}
          onReset={() => keep({ typed: BLANK_FILTERS })}
        />
      )}
      <DroppedFavorites
        favorites={favorites}
        entries={entries}
        panelIds={isEverywhere ? panels.map(({ id }) => id) : [panel.id]}
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
      <CompareStrip compared={compared} isFull={isFull} onCompare={onCompare} />
      <p class="field-hint" id="service-keys">
        {t(offer?.isSplit ? 'picker_keys_scope' : 'picker_keys')}
      </p>
    </div>
  )
}
