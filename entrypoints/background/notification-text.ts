import { formatAmount, formatCount } from '../../lib/format'
import { type MessageKey, t, tCount } from '../../lib/i18n'
import { isEqual } from '../../lib/money'
import { isServiceKnown, type Order } from '../../lib/orders/order/order'
import type { OrderEvent } from '../../lib/orders/order/order-events'
import { partialOutcome } from '../../lib/orders/order/partial'
import { isDemo } from '../../lib/panels/panel'

export interface NotificationText {
  readonly title: string
  readonly message: string
}

/** What happened, as the prefix of the keys of its texts. */
function whatHappened({
  kind,
  order,
}: OrderEvent): 'completed' | 'partial' | 'canceled' | 'refunded' | 'failed' | 'unconfirmed' | 'refill_done' {
  if (kind === 'refill-done') return 'refill_done'
  if (kind === 'needs-you') return order.state === 'unconfirmed' ? 'unconfirmed' : 'failed'
  return kind === 'canceled' && order.tracking?.status === 'refunded' ? 'refunded' : kind
}

/** The charge that the panel reports. For a subscription, 0 means nothing: its posts are charged as separate orders. */
function namedCharge({ tracking, perPost }: Order): string | undefined {
  const named = tracking?.charge
  return named !== undefined && perPost && isEqual(named, '0') ? undefined : named
}

/** The charge, if known: from the panel, or from the button that was pressed. */
function chargeOf(order: Order): string | undefined {
  const { tracking, charge, currency } = order
  const named = namedCharge(order)
  if (named !== undefined) return formatAmount(named, tracking?.currency ?? currency)
  return isServiceKnown(order) && !order.perPost ? formatAmount(charge, currency) : undefined
}

function completedText(order: Order): string {
  const charge = chargeOf(order)
  if (charge !== undefined) return t('notification_completed_charge', { amount: charge })
  return t(order.perPost ? 'notification_completed_subscription' : 'notification_completed_plain')
}

function partialText(order: Order): string {
  const outcome = partialOutcome(order)
  if (!outcome) return t('notification_partial_plain')
  const { delivered, ordered, charge, refunded, currency, isEstimated } = outcome
  const pieces = { delivered: formatCount(delivered), ordered: formatCount(ordered) }
  return isEstimated
    ? t('notification_partial_reckoned', { ...pieces, charge: formatAmount(charge, currency) })
    : t('notification_partial_sums', {
        ...pieces,
        charge: formatAmount(charge, currency),
        returned: formatAmount(refunded, currency),
      })
}

/** For an order that the panel ended without delivering it. */
function endedText(order: Order): string {
  const named = namedCharge(order)
  if (named !== undefined && isEqual(named, '0')) return t('notification_canceled_free')
  const charge = chargeOf(order)
  return charge === undefined
    ? t('notification_canceled_plain')
    : t('notification_canceled_charge', { amount: charge })
}

function moneyText(news: OrderEvent): string {
  const { order } = news
  switch (whatHappened(news)) {
    case 'completed':
      return completedText(order)
    case 'partial':
      return partialText(order)
    case 'canceled':
    case 'failed':
      return endedText(order)
    case 'refunded':
      return t('notification_refunded_text')
    case 'refill_done':
      return t('notification_refill_done_text')
    case 'unconfirmed':
      return order.perPost
        ? t('notification_unconfirmed_subscription')
        : t('notification_unconfirmed_charge', { amount: formatAmount(order.charge, order.currency) })
  }
}

const titleOf = (news: OrderEvent): string => t(`notification_${whatHappened(news)}` satisfies MessageKey)

const MAX_NAME_LENGTH = 80

/** Which order: its service, or its number if the service is unknown, and the account's name. */
function orderText(order: Order): string {
  const name = order.service.name || t('order_title_id', { number: order.panelOrderId ?? '' })
  return t('notification_of', {
    service: name.slice(0, MAX_NAME_LENGTH),
    panel: order.panelName.slice(0, MAX_NAME_LENGTH),
  })
}

/** The notification for one order: what happened and to which, and what it means for the money. */
export function notificationText(news: OrderEvent): NotificationText {
  const { order } = news
  const lines = [
    orderText(order),
    moneyText(news),
    ...(isDemo(order.panelId) ? [t('notification_demo')] : []),
  ]
  return { title: titleOf(news), message: lines.join('\n') }
}

/** Notifications have room for about this many lines. */
const MAX_LINES = 4

/** The notification for several orders at once: a line each, as long as there is room. */
export function summaryText(all: readonly OrderEvent[]): NotificationText {
  const lines = all.map((news) => {
    const key = isDemo(news.order.panelId) ? 'notification_line_demo' : 'notification_line'
    return t(key, { event: titleOf(news), order: orderText(news.order) })
  })
  const shown = lines.length > MAX_LINES ? lines.slice(0, MAX_LINES - 1) : lines
  const rest = lines.length - shown.length
  return {
    title: tCount('notification_several', all.length),
    message: [...shown, ...(rest > 0 ? [t('notification_more', { count: formatCount(rest) })] : [])].join(
      '\n',
    ),
  }
}
