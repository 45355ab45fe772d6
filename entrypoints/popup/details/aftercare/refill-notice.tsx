import { Notice } from '../../../../components/notice'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import { refillAdvice } from './refill-text'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** What went wrong with the latest refill, and what to do. */
export function RefillNotice({ order, panel }: Props) {
  const latest = order.refills?.at(-1)
  const advice = latest && refillAdvice(latest, order.panelName)
  if (!advice) return null
  const { title, text, action } = advice
  return (
    <Notice
      tone="warn"
      title={title}
      quote={latest.message ?? latest.rawStatus}
      actions={[panel && panelButton(action, panel)]}
    >
      <p>{text}</p>
    </Notice>
  )
}
