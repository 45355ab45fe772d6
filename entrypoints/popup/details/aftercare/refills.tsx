import { Quote } from '../../../../components/quote'
import { StatusDot } from '../../../../components/ui/status'
import { formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Order, RefillRequest } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { refillLabel } from './refill-text'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** Every requested refill, latest first, each with its state. They stand last: a new one moves nothing. */
export function Refills({ order, panel }: Props) {
  const refills = order.refills ?? []
  if (refills.length === 0) return null
  const latest = refills.at(-1)
  const isMute =
    latest?.unfollowed ||
    (latest?.state === 'accepted' && !latest.status && panel?.missingFeatures?.includes('refill_status'))
  return (
    <section>
      <h2>{t('refills')}</h2>
      <ol class="refills">
        {refills.toReversed().map((refill) => (
          <Refill key={refill.at} refill={refill} />
        ))}
      </ol>
      {isMute && <p class="small quiet">{t('refill_status_unknown_text')}</p>}
    </section>
  )
}

function Refill({ refill }: { readonly refill: RefillRequest }) {
  const { at, refillId, message, rawStatus } = refill
  const { label, tone } = refillLabel(refill)
  const said = message ?? (rawStatus === label ? undefined : rawStatus)
  return (
    <li>
      <p class="row">
        <span class="grow">
          <StatusDot tone={tone}>{label}</StatusDot>
        </span>
        {refillId && (
          <span class="small quiet">
            <bdi>{t('refill_number', { number: refillId })}</bdi>
          </span>
        )}
      </p>
      <p class="small quiet">{t('refill_asked_on', { time: formatTime(at) })}</p>
      {said && <Quote text={said} />}
    </li>
  )
}
