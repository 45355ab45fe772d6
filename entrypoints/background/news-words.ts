import { formatAmount, formatCount } from '../../lib/format'
import { type MessageKey, t, tCount } from '../../lib/i18n'
import { isEqual } from '../../lib/money'
import type { News } from '../../lib/orders/order/news'
import { isServiceKnown, type Order } from '../../lib/orders/order/order'
import { partialOutcome } from '../../lib/orders/order/partial'
import { isDemo } from '../../lib/panels/panel'

export interface NewsWords {
  readonly title: string
  readonly message: string
}

/** What happened, in two or three words, by what the texts of it begin with. */
function whatHappened({
  kind,
  order,
}: News): 'completed' | 'partial' | 'canceled' | 'refunded' | 'failed' | 'unconfirmed' | 'refill_done' {
  if (kind === 'refill-done') return 'refill_done'
  if (kind === 'needs-you') return order.state === 'unconfirmed' ? 'unconfirmed' : 'failed'
  return kind === 'canceled' && order.tracking?.status === 'refunded' ? 'refunded' : kind
}

/** The charge that the panel names. Of a subscription 0 says nothing: its posts are charged as orders of their own. */
function namedCharge({ tracking, perPost }: Order): string | undefined {
  const named = tracking?.charge
  return named !== undefined && perPost && isEqual(named, '0') ? undefined : named
}

/** The charge, where anyone has named one: the panel, or the button that was pressed. */
function chargeOf(order: Order): string | undefined {
  const { tracking, charge, currency } = order
  const named = namedCharge(order)
  if (named !== undefined) return formatAmount(named, tracking?.currency ?? currency)
  return isServiceKnown(order) && !order.perPost ? formatAmount(charge, currency) : undefined
}

function completedWords(order: Order): string {
  const charge = chargeOf(order)
  if (charge !== undefined) return t('news_completed_charge', { amount: charge })
  return t(order.perPost ? 'news_completed_subscription' : 'news_completed_plain')
}

function partialWords(order: Order): string {
  const outcome = partialOutcome(order)
  if (!outcome) return t('news_partial_plain')
  const { delivered, ordered, charge, cameBack, currency, isReckoned } = outcome
  const pieces = { delivered: formatCount(delivered), ordered: formatCount(ordered) }
  return isReckoned
    ? t('news_partial_reckoned', { ...pieces, charge: formatAmount(charge, currency) })
    : t('news_partial_sums', {
        ...pieces,
        charge: formatAmount(charge, currency),
        returned: formatAmount(cameBack, currency),
      })
}

/** Of an order that the panel ended without delivering it. */
function endedWords(order: Order): string {
  const named = namedCharge(order)
  if (named !== undefined && isEqual(named, '0')) return t('news_canceled_free')
  const charge = chargeOf(order)
  return charge === undefined ? t('news_canceled_plain') : t('news_canceled_charge', { amount: charge })
}

function moneyWords(news: News): string {
  const { order } = news
  switch (whatHappened(news)) {
    case 'completed':
      return completedWords(order)
    case 'partial':
      return partialWords(order)
    case 'canceled':
    case 'failed':
      return endedWords(order)
    case 'refunded':
      return t('news_refunded_text')
    case 'refill_done':
      return t('news_refill_done_text')
    case 'unconfirmed':
      return order.perPost
        ? t('news_unconfirmed_subscription')
        : t('news_unconfirmed_charge', { amount: formatAmount(order.charge, order.currency) })
  }
}

const titleOf = (news: News): string => t(`news_${whatHappened(news)}` satisfies MessageKey)

const LONGEST_NAME = 80

/** Which order: its service, or its number where the service is not known, and the account's name. */
function orderWords(order: Order): string {
  const name = order.service.name || t('order_title_id', { number: order.panelOrderId ?? '' })
  return t('news_of', { service: name.slice(0, LONGEST_NAME), panel: order.panelName.slice(0, LONGEST_NAME) })
}

/** What is said of one order: what happened and to which, and what it means for the money. */
export function newsWords(news: News): NewsWords {
  const { order } = news
  const lines = [orderWords(order), moneyWords(news), ...(isDemo(order.panelId) ? [t('news_demo')] : [])]
  return { title: titleOf(news), message: lines.join('\n') }
}

/** Notifications have room for about so many lines. */
const MOST_LINES = 4

/** What is said of several orders at once: a line each, as long as there is room. */
export function severalNewsWords(all: readonly News[]): NewsWords {
  const lines = all.map((news) => {
    const key = isDemo(news.order.panelId) ? 'news_line_demo' : 'news_line'
    return t(key, { event: titleOf(news), order: orderWords(news.order) })
  })
  const shown = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES - 1) : lines
  const rest = lines.length - shown.length
  return {
    title: tCount('news_several', all.length),
    message: [...shown, ...(rest > 0 ? [t('news_more', { count: formatCount(rest) })] : [])].join('\n'),
  }
}
