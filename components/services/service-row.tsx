import { useMemo } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { t } from '../../lib/i18n'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'
import { CompareIcon, StarIcon } from './choice-icons'
import { ServiceFacts } from './service-facts'

/** What can be done with a row; the two marks are toggles. */
export type RowAction = 'pick' | 'star' | 'compare'

interface Props {
  readonly entry: Entry
  /** The panel's own heading, and the panel's name if services of several are shown. */
  readonly category: string | undefined
  readonly quantity: number | undefined
  readonly record: TrackRecord | undefined
  readonly isStarred: boolean
  readonly isCompared: boolean
}

/** What was clicked in a row: one of its marks, or the row itself. */
export function clickedAction({ target }: Event): RowAction {
  const mark = target instanceof Element ? target.closest('[data-action]')?.getAttribute('data-action') : null
  return mark === 'star' || mark === 'compare' ? mark : 'pick'
}

/**
 * The contents of a service's row. Its marks are for the mouse, but expose their state to everyone: a row is an option
 * of a list, in which nothing else may take the focus; the keyboard has shortcuts for them.
 */
export function ServiceRow({ entry, category, quantity, record, isStarred, isCompared }: Props) {
  // Identical contents are not rendered again: each letter typed would format the prices of every row anew.
  return useMemo(
    () => rowContent({ entry, category, quantity, record, isStarred, isCompared }),
    [entry, category, quantity, record, isStarred, isCompared],
  )
}

const rowContent = ({ entry, category, quantity, record, isStarred, isCompared }: Props) => (
  <>
    <span class="service-head">
      {category && (
        <span class="category quiet small one-line" dir="auto">
          {category}
        </span>
      )}
      <span class="service-name" dir="auto" title={entry.service.name}>
        {entry.service.name}
      </span>
    </span>
    <span class="service-marks">
      <span
        data-action="star"
        class={isStarred ? 'mark on' : 'mark'}
        title={t(isStarred ? 'favorite_remove' : 'favorite_add')}
      >
        <StarIcon isOn={isStarred} />
        {isStarred && <span class="visually-hidden">{t('favorite')}</span>}
      </span>
      <span
        data-action="compare"
        class={isCompared ? 'mark on' : 'mark'}
        title={t(isCompared ? 'compare_remove' : 'compare_add')}
      >
        <CompareIcon isOn={isCompared} />
        {isCompared && <span class="visually-hidden">{t('compare_marked')}</span>}
      </span>
    </span>
    <ServiceFacts
      service={entry.service}
      currency={entry.currency}
      traits={entry.traits}
      quantity={quantity}
      record={record}
    />
  </>
)
