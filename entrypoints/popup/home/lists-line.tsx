import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Batch } from '../../../lib/orders/batch/batch'
import { sizeOf, stateText } from '../list/list-text'
import { go } from '../route'

/** A list that is under way, waits, or is over and was not looked at yet. */
export function ListsLine({ lists }: { readonly lists: readonly Batch[] }) {
  return (
    <>
      {lists.map((batch) => {
        const size = sizeOf(batch)
        const done = size - batch.counts.waiting - batch.counts.going
        return (
          <section class="unconfirmed-line list-line row" key={batch.id}>
            <span class="grow one-line">
              {t('list_home_line', {
                state: stateText(batch),
                done: formatCount(done),
                size: formatCount(size),
              })}
            </span>
            <button type="button" class="button" onClick={() => go({ view: 'list', batchId: batch.id })}>
              {t('orders_show')}
            </button>
          </section>
        )
      })}
    </>
  )
}
