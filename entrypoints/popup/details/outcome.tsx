import { useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { Button } from '../../../components/ui/button'
import { command } from '../../../lib/commands/client'
import { t } from '../../../lib/i18n'
import { isUserDecision } from '../../../lib/orders/order/lifecycle'
import type { Order } from '../../../lib/orders/order/order'
import { endOf } from '../../../lib/orders/order/status'
import type { Panel } from '../../../lib/panels/panel'
import { panelButton } from '../panel-button'
import { refusalText } from './aftercare/refusal-text'
import { PerhapsPlaced } from './unconfirmed/dismiss'
import { Unconfirmed } from './unconfirmed/unconfirmed'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** What became of the order, if a word is not enough: what it means for the money and what to do. */
export function Outcome({ order, panel }: Props) {
  const { state, tracking, trackingTrouble } = order
  if (state === 'unconfirmed') return <Unconfirmed order={order} panel={panel} />
  if (state === 'sending') {
    return (
      <Notice title={t('sending_title')}>
        <p>{t('sending_text')}</p>
      </Notice>
    )
  }
  if (state === 'refused') return <Refused order={order} panel={panel} />
  if (state === 'dismissed') {
    return (
      <Notice title={t('dismissed_title')}>
        <p>{t('dismissed_text')}</p>
        <PerhapsPlaced order={order} />
        <Undo orderId={order.id} />
      </Notice>
    )
  }
  if (trackingTrouble !== undefined) {
    return (
      <Notice tone="warn" title={t('tracking_trouble_title')} quote={trackingTrouble}>
        <p>{t('tracking_trouble_text')}</p>
        {isUserDecision(order) && <Undo orderId={order.id} />}
      </Notice>
    )
  }
  if (isUserDecision(order)) {
    return (
      <Notice title={t('event_person_found')}>
        <p>{t('user_confirmed_text')}</p>
        <Undo orderId={order.id} />
      </Notice>
    )
  }
  if (!tracking) {
    return (
      <Notice tone="good" title={t('placed_title')}>
        <p>{t('placed_text')}</p>
      </Notice>
    )
  }
  const end = endOf(order)
  if (end === 'canceled' || end === 'failed') {
    return (
      <Notice tone="danger" title={t('bad_end_title', { status: tracking.rawStatus })}>
        <p>{t('bad_end_text')}</p>
      </Notice>
    )
  }
  return null
}

/** The panel's refusal, what it means and what to do. "Order again" stands above. */
function Refused({ order, panel }: Props) {
  const { message, at } = order.history.findLast((entry) => entry.to === 'refused') ?? { at: order.createdAt }
  const { text, action } = refusalText({ message, at }, 'order')
  return (
    <Notice
      tone="warn"
      title={t('refused_title')}
      quote={message}
      actions={[panel && panelButton(action, panel)]}
    >
      <p>{text}</p>
    </Notice>
  )
}

/** Undoes the user's decision about an unconfirmed order. */
function Undo({ orderId }: { readonly orderId: string }) {
  const [isFailed, setFailed] = useState(false)
  const undo = () => {
    setFailed(false)
    command('reopenOrder', { id: orderId }).catch(() => setFailed(true))
  }
  return (
    <div>
      <Button id="order-undo" onClick={undo}>
        {t('undo')}
      </Button>
      {isFailed && (
        <p class="field-error" role="alert">
          {t('command_failed')}
        </p>
      )}
    </div>
  )
}
