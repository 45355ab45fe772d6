import type { Ref } from 'preact'
import { Notice } from '../../../components/notice'
import { Bar, StatusDot } from '../../../components/ui/status'
import { TargetBadge } from '../../../components/ui/target-badge'
import { t } from '../../../lib/i18n'
import { beside } from '../../../lib/join-texts'
import { shortenLink } from '../../../lib/links/link'
import { recognize } from '../../../lib/links/recognize'
import { isServiceKnown, type Order, targetOf } from '../../../lib/orders/order/order'
import { partialOutcome } from '../../../lib/orders/order/partial'
import { isWatched } from '../../../lib/orders/unconfirmed/repeated'
import type { Panel } from '../../../lib/panels/panel'
import { Charge } from '../order-row'
import { orderStatus, progressOf, quantityText } from '../order-status'
import { panelButton } from '../panel-button'
import { targetText } from '../target-text'
import { ActionMenu } from './aftercare/action-menu'
import { ActionRow } from './aftercare/action-row'
import { CancelQuestion } from './aftercare/cancel-question'
import { useOrderActions } from './aftercare/use-order-actions'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
  readonly summary?: Ref<HTMLElement>
}

/** What the order is for, where it stands and what can be done with it. Nothing that is asked or answered moves any of it. */
export function OrderHead({ order, panel, summary = null }: Props) {
  const actions = useOrderActions(order, panel)
  const { stopped, isQuestionOpen, keep, cancel } = actions
  return (
    <>
      <section class="order-head" ref={summary} tabIndex={-1} aria-labelledby="order-name order-status">
        <Title order={order} />
        <ActionMenu order={order} actions={actions} />
        <Standing order={order} />
      </section>
      <ActionRow order={order} panel={panel} actions={actions} />
      {isQuestionOpen && <CancelQuestion onYes={cancel} onNo={keep} />}
      {stopped && (
        <Notice
          tone="warn"
          title={stopped.title}
          quote={stopped.quote}
          actions={[panel && panelButton(stopped.action, panel)]}
          alert
        >
          <p>{stopped.text}</p>
        </Notice>
      )}
    </>
  )
}

/** As much of a link as fits in one line: the end tells it from others. */
const MAX_TITLE = 30

function Title({ order }: { readonly order: Order }) {
  const target = targetOf(order)
  const recognized = recognize(target)
  const service = isServiceKnown(order) ? order.service.name : t('service_unknown')
  return (
    <>
      <TargetBadge target={recognized} label={recognized ? targetText(recognized) : ''} size="large" />
      <div class="lines">
        <h2 id="order-name" class="one-line" dir="auto">
          {target === '' ? service : shortenLink(target, MAX_TITLE)}
        </h2>
        <p class="small quiet one-line" dir="auto">
          {target === '' ? order.panelName : beside(service, order.panelName)}
        </p>
      </div>
    </>
  )
}

function Standing({ order }: { readonly order: Order }) {
  const { label, tone } = orderStatus(order)
  const progress = progressOf(order)
  // Whether the balance is to tell if it cost nothing.
  const isDoubtfulNo = order.state === 'refused' && isWatched(order, Date.now())
  return (
    <div class="standing row">
      <span id="order-status" class="status">
        <StatusDot tone={tone}>{label}</StatusDot>
      </span>
      {progress !== undefined && <Bar value={progress} label={t('order_progress')} />}
      <bdi class="grow small quiet">{quantityText(order)}</bdi>
      {/* On a partial order the full charge and the actual one, side by side, would be confused. */}
      {!partialOutcome(order)?.isEstimated && !isDoubtfulNo && <Charge order={order} />}
    </div>
  )
}
