import { StatusDot, type Tone } from '../../../components/ui/status'
import { TargetBadge } from '../../../components/ui/target-badge'
import { t } from '../../../lib/i18n'
import { shortenLink } from '../../../lib/links/link'
import { targetOfKind } from '../../../lib/links/target-kind'
import type { Batch, BatchLine } from '../../../lib/orders/batch/batch'
import type { Order } from '../../../lib/orders/order/order'
import { go } from '../route'
import { heldText } from './list-text'

interface Props {
  readonly batch: Batch
  readonly line: BatchLine
  readonly order: Order | undefined
  /** The list was stopped: what waits is not sent any more. */
  readonly isOver: boolean
}

/** One line of a list, and what it came to; an order is a click away. */
export function ListLine({ batch, line, order, isOver }: Props) {
  const { label, tone } = standing(line, order, isOver)
  const short = shortenLink(line.link, 40)
  const said = line.refusal ? t('list_refused', { message: line.refusal.message }) : heldText(line, batch)
  return (
    <li class="row">
      <TargetBadge target={targetOfKind(line.targetKind)} label="" />
      <span class="lines">
        {order ? (
          <button
            type="button"
            class="link-button one-line small"
            title={line.link}
            onClick={() => go({ view: 'order', orderId: order.id })}
          >
            <bdi>{short}</bdi>
          </button>
        ) : (
          <bdi class="one-line small" title={line.link}>
            {short}
          </bdi>
        )}
        {said !== '' && <span class="small warned">{said}</span>}
      </span>
      <StatusDot tone={tone}>{label}</StatusDot>
    </li>
  )
}

function standing(
  { state }: BatchLine,
  order: Order | undefined,
  isOver: boolean,
): { readonly label: string; readonly tone?: Tone } {
  switch (state) {
    case 'waiting':
      return { label: t(isOver ? 'list_line_not_sent' : 'list_line_waiting') }
    case 'going':
      return { label: t('list_line_going'), tone: 'active' }
    case 'done':
      return order?.panelOrderId
        ? { label: t('list_line_number', { number: order.panelOrderId }), tone: 'good' }
        : { label: t('list_line_placed'), tone: 'good' }
    case 'refused':
      return { label: t('list_line_refused'), tone: 'danger' }
    case 'unconfirmed':
      // Settled since, it says so.
      return order?.state === 'placed'
        ? { label: t('list_line_placed'), tone: 'good' }
        : { label: t('list_line_unconfirmed'), tone: 'danger' }
    case 'held':
      return { label: t('list_line_not_sent'), tone: 'warn' }
  }
}
