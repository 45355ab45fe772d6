import { failureTitle } from '../../../../components/answer-text'
import { Notice } from '../../../../components/notice'
import { t } from '../../../../lib/i18n'
import { isOpen } from '../../../../lib/orders/order/lifecycle'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import { refusalText } from './refusal-text'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** What went wrong with the user's request to cancel. The order is canceled only once its status says so. */
export function CancelRequest({ order, panel }: Props) {
  const { cancel } = order
  if (!cancel || !isOpen(order)) return null
  const { state, message, failure } = cancel
  if (state === 'refused') {
    const { text, action } = refusalText(cancel, 'cancel')
    return (
      <Notice
        tone="warn"
        title={t('cancel_refused')}
        quote={message}
        actions={[panel && panelButton(action, panel)]}
      >
        <p>{text}</p>
      </Notice>
    )
  }
  if (state !== 'unconfirmed') return null
  return (
    <Notice
      tone="warn"
      title={t('cancel_unconfirmed')}
      quote={message}
      actions={[panel && panelButton({ kind: 'open-site' }, panel)]}
    >
      <p>
        {failure && failureTitle(failure)} {t('cancel_unconfirmed_text', { panel: order.panelName })}
      </p>
    </Notice>
  )
}
