import { failureTitle } from '../../../../components/answer-text'
import { Notice } from '../../../../components/notice'
import { formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { isOpen } from '../../../../lib/orders/order/lifecycle'
import type { Order } from '../../../../lib/orders/order/order'
import { endOf } from '../../../../lib/orders/order/status'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import { refusalText } from './refusal-text'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** What became of the user's request to cancel. The order is canceled only once its status says so. */
export function CancelRequest({ order, panel }: Props) {
  const { cancel } = order
  if (!cancel) return null
  const { state, message, at, failure } = cancel
  if (!isOpen(order)) {
    // Its status tells the outcome; a request that came too late is worth a line.
    const isLate = state === 'accepted' && endOf(order) !== 'canceled'
    return isLate ? <p class="small quiet">{t('cancel_asked_over', { time: formatTime(at) })}</p> : null
  }
  if (state === 'sending') {
    return (
      <Notice title={t('cancel_sending')}>
        <p>{t('cancel_sending_text')}</p>
      </Notice>
    )
  }
  if (state === 'accepted') {
    return (
      <Notice title={t('cancel_asked', { time: formatTime(at) })}>
        <p>{t('cancel_asked_text')}</p>
      </Notice>
    )
  }
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
  return (
    <Notice
      tone="danger"
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
