import { useState } from 'preact/hooks'
import { FilterPanel } from '../../../../components/services/filter-panel'
import { Chip } from '../../../../components/ui/chip'
import { DownIcon } from '../../../../components/ui/icons'
import { Menu } from '../../../../components/ui/menu'
import type { Entry } from '../../../../lib/catalog/entry'
import type { Scope } from '../../../../lib/catalog/search-picks'
import { SORTS } from '../../../../lib/catalog/sort'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { FilterChips } from './filter-chips'
import type { KeptSearch } from './kept-search'
import { PanelChip } from './panel-chip'
import type { PickerProps } from './picker-props'
import { PresetChip } from './preset-chip'
import type { KeepSearch } from './use-kept-search'

interface Props extends Pick<PickerProps, 'draftId' | 'panel' | 'panels' | 'target' | 'quantity' | 'change'> {
  /** Absent if there is no choice between the two. */
  readonly scope: Scope | undefined
  readonly onScope: () => void
  readonly kept: KeptSearch
  readonly keep: KeepSearch
  readonly entries: readonly Entry[]
  /** The currency of the maximum price. */
  readonly currency: string
  readonly filtersOn: number
  /** Without a search, by a preset. */
  readonly onChosen: () => void
  /** Moves on to the list. */
  readonly onDone: () => void
}

/** Chips that say what is searched among, and open small menus. The filters open over the list: nothing moves. */
export function FinderBar(props: Props) {
  const { panel, panels, quantity, change, scope, onScope, kept, keep, entries, currency, filtersOn } = props
  const { typed, sort } = kept
  const [isFiltering, setFiltering] = useState(false)
  function done() {
    setFiltering(false)
    props.onDone()
  }
  return (
    <div class="finder-bar">
      <div class="chip-row">
        {scope && (
          <Chip isOn={scope === 'link'} aria-keyshortcuts="Alt+A" title={t('scope_key')} onClick={onScope}>
            {t('scope_this_link')}
          </Chip>
        )}
        <PanelChip panel={panel} panels={panels} kept={kept} keep={keep} change={change} />
        <Chip
          aria-expanded={isFiltering}
          aria-controls={isFiltering ? 'service-filters' : undefined}
          onClick={() => setFiltering(!isFiltering)}
        >
          {filtersOn === 0 ? t('filters') : t('filters_on', { count: formatCount(filtersOn) })}
          <DownIcon />
        </Chip>
        <PresetChip
          draftId={props.draftId}
          panels={panels}
          target={props.target}
          change={change}
          onChosen={props.onChosen}
        />
        <FilterChips typed={typed} currency={currency} onTyped={(next) => keep({ typed: next })} />
        <span class="end">
          <Menu
            label={t('sort')}
            look="chip"
            items={SORTS.map((one) => ({
              label: t(`sort_${one}`),
              isOn: one === sort,
              run: () => keep({ sort: one }),
            }))}
          >
            <span class="visually-hidden">{t('sort')}</span>
            {t(`sort_${sort}`)}
            <DownIcon />
          </Menu>
        </span>
      </div>
      {isFiltering && (
        <div class="filters-over">
          <FilterPanel
            entries={entries}
            typed={typed}
            onTyped={(next) => keep({ typed: next })}
            quantity={quantity}
            onQuantity={(next) => change({ quantity: next })}
            currency={currency}
            onDone={done}
          />
        </div>
      )}
    </div>
  )
}
