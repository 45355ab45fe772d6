import { useMemo } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { TrackRecord } from '../../lib/orders/ledger/track-record'
import { CompareIcon, StarIcon } from './choice-icons'
import { quantityProblemText } from './quantity-text'
import { type Rise, riseOf, rowFacts } from './row-facts'
import { ServicePrice, unitText } from './service-price'

/** What can be done with a row; the two marks are toggles. */
export type RowAction = 'pick' | 'star' | 'compare'

interface Props {
  readonly entry: Entry
  /** If services of several accounts are shown. */
  readonly panelName: string | undefined
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
export function ServiceRow({ entry, panelName, quantity, record, isStarred, isCompared }: Props) {
  // Identical contents are not rendered again: each letter typed would format the prices of every row anew.
  return useMemo(
    () => rowContent({ entry, panelName, quantity, record, isStarred, isCompared }),
    [entry, panelName, quantity, record, isStarred, isCompared],
  )
}

function rowContent({ entry, panelName, quantity, record, isStarred, isCompared }: Props) {
  const { service, currency } = entry
  const notTaken = quantityProblemText(service, quantity)
  return (
    <>
      <span class="service-lines">
        <span class="service-line">
          <span class="service-name" dir="auto" title={beside(service.name, service.category)}>
            {service.name}
          </span>
          <ServicePrice rate={service.rate} currency={currency} />
        </span>
        <span class="service-line meta">
          <span class="one-line">
            {notTaken && <bdi class="warned">{notTaken}</bdi>}
            <bdi>{beside(t('service_id', { number: service.id }), ...rowFacts(entry, quantity, record))}</bdi>
          </span>
          <Rose rise={riseOf(entry, record)} />
          <span class="service-end one-line" dir="auto">
            {beside(unitText(service.type), panelName)}
          </span>
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
    </>
  )
}

const Rose = ({ rise }: { readonly rise: Rise | undefined }) =>
  rise ? (
    <span class="rose" title={t('price_rose_title', rise)}>
      {t('price_rose', { percent: rise.percent })}
    </span>
  ) : null
