import { useMemo } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { SORTS, type Sort } from '../../lib/catalog/sort'
import { type MessageKey, t } from '../../lib/i18n'
import { described, Field } from '../field'
import { deliversText } from './traits-text'
import { BLANK_FILTERS, deliveredBy, isPriceWrong, type TypedFilters } from './typed-filters'

interface Props {
  readonly entries: readonly Entry[]
  readonly typed: TypedFilters
  readonly onTyped: (typed: TypedFilters) => void
  /** Absent where the order is chosen elsewhere. */
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** As typed. */
  readonly quantity: string
  readonly onQuantity: (quantity: string) => void
  /** The currency of the maximum price. */
  readonly currency: string
  /** Moves on to the list. */
  readonly onDone?: () => void
}

export const FLAGS = ['refill', 'cancel', 'dripFeed', 'acceptsQuantity'] as const

export const FLAG_LABELS = {
  refill: 'filter_refill',
  cancel: 'filter_cancel',
  dripFeed: 'filter_drip_feed',
  acceptsQuantity: 'filter_quantity',
} as const satisfies Record<(typeof FLAGS)[number], MessageKey>

/** Sorting and filters of a list of services, with the quantity that costs are computed for. */
export function FilterPanel(props: Props) {
  const { entries, typed, onTyped, sort, onSort, quantity, onQuantity, currency, onDone } = props
  const delivered = useMemo(() => deliveredBy(entries), [entries])
  const wrong = isPriceWrong(typed.maxPrice) ? t('filter_price_wrong') : undefined
  function onKeyDown(event: KeyboardEvent) {
    // Otherwise Enter would submit the form around it.
    const isEnter =
      event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key !== 'Escape' && !isEnter) return
    event.preventDefault()
    onDone?.()
  }
  const plain = { type: 'text', autocomplete: 'off', spellcheck: false } as const
  return (
    <fieldset class="filters" id="service-filters" onKeyDown={onKeyDown}>
      <legend class="visually-hidden">{t('filters')}</legend>
      <Field id="filter-amount" label={t('filter_my_quantity')} error={undefined}>
        <input
          {...plain}
          {...described('filter-amount', undefined)}
          inputMode="numeric"
          value={quantity}
          onInput={({ currentTarget }) => onQuantity(currentTarget.value)}
        />
      </Field>
      <Field
        id="filter-price"
        label={currency ? t('filter_price', { currency }) : t('filter_price_any')}
        error={wrong}
      >
        <input
          {...plain}
          {...described('filter-price', wrong)}
          inputMode="decimal"
          value={typed.maxPrice}
          onInput={({ currentTarget }) => onTyped({ ...typed, maxPrice: currentTarget.value })}
        />
      </Field>
      <Field id="filter-delivers" label={t('filter_delivers')}>
        <select
          {...described('filter-delivers', undefined)}
          value={typed.delivers}
          onChange={({ currentTarget }) => onTyped({ ...typed, delivers: currentTarget.value })}
        >
          <option value="">{t('filter_anything')}</option>
          {delivered.map((name) => (
            <option key={name} value={name}>
              {deliversText(name)}
            </option>
          ))}
        </select>
      </Field>
      {sort && onSort && (
        <Field id="filter-sort" label={t('sort')}>
          <select
            {...described('filter-sort', undefined)}
            value={sort}
            onChange={({ currentTarget }) => onSort(SORTS.find((one) => one === currentTarget.value) ?? sort)}
          >
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {t(`sort_${one}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <div class="filter-flags">
        {FLAGS.map((flag) => (
          <Check
            key={flag}
            label={t(FLAG_LABELS[flag])}
            isOn={typed[flag]}
            onSwitch={(isOn) => onTyped({ ...typed, [flag]: isOn })}
          />
        ))}
        <button type="button" class="link-button small" onClick={() => onTyped(BLANK_FILTERS)}>
          {t('filters_reset')}
        </button>
      </div>
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

const Check = ({ label, isOn, onSwitch }: CheckProps) => (
  <label class="row">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
    {label}
  </label>
)
