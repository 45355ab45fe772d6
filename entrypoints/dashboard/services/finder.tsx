import { useMemo, useState } from 'preact/hooks'
import { CompareStrip } from '../../../components/services/compare-strip'
import { DroppedFavorites } from '../../../components/services/dropped-favorites'
import { FilterPanel } from '../../../components/services/filter-panel'
import { rowsOf } from '../../../components/services/list-rows'
import { MatchCount } from '../../../components/services/match-count'
import { ServiceList } from '../../../components/services/service-list'
import { BLANK_FILTERS, filtersOf, quantityOf } from '../../../components/services/typed-filters'
import type { ComparedSet } from '../../../components/services/use-compared'
import { useServiceKeys } from '../../../components/services/use-service-keys'
import { useFirstFocus } from '../../../components/use-first-focus'
import type { Entry } from '../../../lib/catalog/entry'
import { type Picked, pickFrom } from '../../../lib/catalog/search-picks'
import type { Sort } from '../../../lib/catalog/sort'
import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { SectionProps } from '../data'
import { SearchBar } from './search-bar'
import { useEntries } from './use-entries'

interface Props extends SectionProps {
  /** As typed, like the quantity. */
  readonly query: string
  readonly onQuery: (words: string) => void
  readonly quantity: string
  readonly onQuantity: (quantity: string) => void
  readonly compared: ComparedSet
  readonly onOpen: (entry: Entry) => void
  readonly onCompare: () => void
}

const NOTHING: Picked = { picks: [], counts: { link: 0, all: 0 } }

/** The search over all accounts: type, arrow down, Enter. */
export function Finder(props: Props) {
  const { panels, defaultId, catalogs, changes, query, onQuery, quantity, onQuantity } = props
  const { compared, onOpen, onCompare } = props
  const [typed, setTyped] = useState(BLANK_FILTERS)
  const [sort, setSort] = useState<Sort>('listed')
  const [wanted, setPanelId] = useState('')
  const [isFiltering, setFiltering] = useState(false)
  const field = useFirstFocus<HTMLInputElement>()

  const chosen = panels.filter(({ id }) => id === wanted)
  const shown = chosen.length > 0 ? chosen : panels
  const { entries, offer, favorites } = useEntries({ panels: shown, catalogs, changes })
  const pieces = quantityOf(quantity)
  // A maximum price has one currency; services in another cannot be compared with it.
  const currency = (shown.find(({ id }) => id === defaultId) ?? shown[0])?.balance.currency ?? ''
  const filters = useMemo(() => filtersOf(typed, pieces, currency), [typed, pieces, currency])
  const { picks } = useMemo(
    () => (offer ? pickFrom(offer, { text: query, filters, sort }, 'all') : NOTHING),
    [offer, query, filters, sort],
  )
  const names = shown.length > 1 ? panels.map(({ id, name }) => [id, name] as const) : []
  const naming = names.flat().join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `naming` stands for `names`
  const rows = useMemo(() => {
    const nameOf = new Map(names)
    return rowsOf(picks, (panelId) => nameOf.get(panelId))
  }, [picks, naming])
  const list = JSON.stringify([query, filters, sort, wanted])
  const { active, starred, isFull, act, onKeyDown } = useServiceKeys({
    list,
    rows,
    favorites,
    compared,
    query,
    onQuery,
    onPick: onOpen,
  })

  const on = Object.keys(filters).length
  return (
    <section class="stack finder" aria-label={t('services')}>
      <SearchBar
        field={field}
        query={query}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
        active={rows.length > 0 ? active : undefined}
        panels={panels}
        panelId={chosen[0]?.id ?? ''}
        onPanel={setPanelId}
        filtersOn={on === 0 ? t('filters') : t('filters_on', { count: formatCount(on) })}
        isFiltering={isFiltering}
        onFiltering={setFiltering}
      />
      {isFiltering && (
        <FilterPanel
          entries={entries}
          typed={typed}
          onTyped={setTyped}
          sort={sort}
          onSort={setSort}
          quantity={quantity}
          onQuantity={onQuantity}
          currency={currency}
        />
      )}
      {offer && (
        <MatchCount shown={rows.length} isFiltered={on > 0} onReset={() => setTyped(BLANK_FILTERS)} />
      )}
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
        {t('catalog_keys')}
      </p>
      <DroppedFavorites
        favorites={favorites}
        entries={entries}
        panelIds={shown.map(({ id }) => id).filter((id) => catalogs.has(id))}
        target={undefined}
        onPick={onOpen}
      />
    </section>
  )
}
