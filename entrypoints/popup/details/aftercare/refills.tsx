import { Quote } from '../../../../components/quote'
import { formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Order, RefillRequest } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import { type RefillAdvice, refillAdvice, refillLabel } from './refill-text'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** Every requested refill, latest first, each with its state. */
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
          <Refill
            key={refill.at}
            refill={refill}
            advice={refill === latest ? refillAdvice(refill, order.panelName) : undefined}
            panel={panel}
          />
        ))}
      </ol>
      {isMute && <p class="small quiet">{t('refill_status_unknown_text')}</p>}
    </section>
  )
}

interface RefillProps {
  readonly refill: RefillRequest
  /** What to do about it: only for the latest one. */
  readonly advice: RefillAdvice | undefined
  readonly panel: Panel | undefined
}

function Refill({ refill, advice, panel }: RefillProps) {
  const { at, refillId, message, rawStatus } = refill
  const { label, tone } = refillLabel(refill)
  const said = message ?? (rawStatus === label ? undefined : rawStatus)
  const button = panel && panelButton(advice?.action, panel)
  return (
    <li>
      <p class="row">
        <span class="grow">{t('refill_asked_on', { time: formatTime(at) })}</span>
        <span class={tone ? `pill ${tone}` : 'pill'} dir="auto">
          {label}
        </span>
      </p>
      {refillId && (
        <p class="small quiet">
          <bdi>{t('refill_number', { number: refillId })}</bdi>
        </p>
      )}
      {said && <Quote text={said} />}
      {advice && <p class="small">{advice.text}</p>}
      {button && (
        <button type="button" class="link-button small" onClick={button.run}>
          {button.label}
        </button>
      )}
    </li>
  )
}
