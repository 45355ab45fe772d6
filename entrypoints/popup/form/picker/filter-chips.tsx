import { FLAG_LABELS, FLAGS } from '../../../../components/services/filter-panel'
import { deliversText } from '../../../../components/services/traits-text'
import { filtersOf, type TypedFilters } from '../../../../components/services/typed-filters'
import { Chip } from '../../../../components/ui/chip'
import { CloseIcon } from '../../../../components/ui/icons'
import { formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'

interface Props {
  readonly typed: TypedFilters
  readonly currency: string
  readonly onTyped: (typed: TypedFilters) => void
}

/** The filters that are on, each with its way off. */
export function FilterChips({ typed, currency, onTyped }: Props) {
  const { delivers, maxPrice } = filtersOf(typed, undefined, currency)
  const on: readonly (readonly [string, Partial<TypedFilters>])[] = [
    ...FLAGS.filter((flag) => typed[flag]).map((flag) => [t(FLAG_LABELS[flag]), { [flag]: false }] as const),
    ...(delivers ? [[deliversText(delivers), { delivers: '' }] as const] : []),
    ...(maxPrice
      ? [
          [
            t('filter_price_at_most', { price: formatAmount(maxPrice.amount, maxPrice.currency) }),
            { maxPrice: '' },
          ] as const,
        ]
      : []),
  ]
  return (
    <>
      {on.map(([label, off]) => (
        <Chip key={label} isOn title={t('filter_off')} onClick={() => onTyped({ ...typed, ...off })}>
          {label}
          <CloseIcon />
        </Chip>
      ))}
    </>
  )
}
