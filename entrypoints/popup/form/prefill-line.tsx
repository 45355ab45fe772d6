import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Order } from '../../../lib/orders/order/order'
import type { PrefillState } from './use-prefill'

const ageOf = ({ createdAt }: Order): string => formatAge(createdAt, Date.now()) ?? t('just_now')

/** Says which order's choices were filled in, with a button to clear them, or offers them. */
export function PrefillLine({ like, offer, use, startEmpty }: PrefillState) {
  if (like) {
    return (
      <p class="small prefill">
        {t('like_last', { age: ageOf(like) })}{' '}
        <button type="button" class="link-button" onClick={startEmpty}>
          {t('start_empty')}
        </button>
      </p>
    )
  }
  if (!offer) return null
  return (
    <p class="row small prefill">
      <span class="grow one-line" title={offer.service.name}>
        {t('last_like_offer')} <bdi>{offer.service.name}</bdi>
      </span>
      <button type="button" class="link-button" onClick={() => use(offer)}>
        {t('last_like_use')}
      </button>
    </p>
  )
}
