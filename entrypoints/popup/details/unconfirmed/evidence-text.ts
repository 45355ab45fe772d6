import { formatAmount } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import { isLess, subtract } from '../../../../lib/money'
import { isServiceKnown, type Order } from '../../../../lib/orders/order/order'
import type { EffectDoubt } from '../../../../lib/orders/unconfirmed/balance-effects'
import type { Evidence, KnownEvidence, OwnDoubt } from '../../../../lib/orders/unconfirmed/judge-evidence'

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

/** How a doubt is spelled within a message's key. */
const snake = <S extends OwnDoubt | EffectDoubt>(doubt: S) => doubt.replaceAll('-', '_') as Snake<S>

type Money = (amount: string) => string

const moneyOf =
  ({ currency }: Pick<Order, 'currency'>): Money =>
  (amount) =>
    formatAmount(amount, currency)

/** What the balance says about an order, and how far that can be trusted. */
export const evidenceText = (evidence: Evidence, order: Order): string =>
  [balancesText(evidence, order), conclusionText(evidence, order)].filter(Boolean).join(' ')

const VERDICTS = {
  'as-charged': 'verdict_placed',
  unchanged: 'verdict_not_placed',
  repeated: 'verdict_repeated',
  otherwise: 'verdict_unknown',
  unknown: 'verdict_unknown',
} as const

/** The gist, for those who read no further. */
export const verdictText = ({ kind }: Evidence): string => t(VERDICTS[kind])

/** What the balance says about an order that may have been placed more often than the panel's answer accounts for. */
export function repeatedText(evidence: KnownEvidence, order: Order): string {
  if (evidence.kind !== 'otherwise') return evidenceText(evidence, order)
  const money = moneyOf(order)
  return [
    balancesText(evidence, order),
    changeText(evidence, money),
    t('repeated_otherwise', { amount: money(order.charge) }),
  ].join(' ')
}

/** Says that the balance dropped as if the order was placed, once or more; `undefined` if it does not say so. */
export function placedText(evidence: Evidence | undefined, order: Order): string | undefined {
  if (evidence?.kind === 'as-charged') return conclusionText(evidence, order)
  return evidence?.kind === 'repeated' && evidence.times !== undefined
    ? conclusionText(evidence, order)
    : undefined
}

/** The balance before and now, and what other orders explain of the difference; `undefined` if it is not known. */
export function balancesText(evidence: Evidence, order: Order): string | undefined {
  if (!('before' in evidence)) return undefined
  const money = moneyOf(order)
  const balances = t('evidence_balance', { before: money(evidence.before), now: money(evidence.now) })
  const { count, cost } = evidence.kind === 'unknown' ? NO_OTHERS : evidence.others
  return count === 0 ? balances : `${balances} ${tCount('evidence_others', count, { amount: money(cost) })}`
}

const NO_OTHERS = { count: 0, cost: '0' } as const

/** What the balances come to for this order, understood without them. */
export function conclusionText(evidence: Evidence, order: Order): string {
  if (evidence.kind === 'unknown') {
    return 'other' in evidence
      ? t(`evidence_${snake(evidence.reason)}`, { order: nameOf(evidence.other) })
      : t(`evidence_${snake(evidence.reason)}`)
  }
  const money = moneyOf(order)
  const { kind, times, drop, others, isEarly } = evidence
  const isAlone = others.count === 0
  if (kind === 'as-charged')
    return t(isAlone ? 'evidence_as_charged' : 'evidence_as_charged_beside', { amount: money(order.charge) })
  if (kind === 'repeated' && times !== undefined)
    return tCount(isAlone ? 'evidence_repeated' : 'evidence_repeated_beside', times, { amount: money(drop) })
  const conclusion =
    kind === 'unchanged'
      ? t(isAlone ? 'evidence_unchanged' : 'evidence_unchanged_beside')
      : `${changeText(evidence, money)} ${t('evidence_otherwise', { amount: money(order.charge) })}`
  return isEarly ? `${conclusion} ${t('evidence_soon')}` : conclusion
}

/** By how much the balance changed, beyond what other orders cost. */
function changeText({ drop, others }: KnownEvidence, money: Money): string {
  const rose = isLess(drop, '0')
  const amount = money(rose ? subtract('0', drop) : drop)
  return t(`evidence_${rose ? 'rose' : 'fell'}${others.count === 0 ? '' : '_beside'}` as const, { amount })
}

/** By its number if it has one, as the panel's own list would name it. */
function nameOf(other: Order): string {
  if (other.panelOrderId) return t('order_title_id', { number: other.panelOrderId })
  if (!isServiceKnown(other)) return t('order_title')
  const letters = Array.from(other.service.name)
  return t('quoted', {
    text:
      letters.length > MAX_NAME_LENGTH
        ? `${letters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`
        : letters.join(''),
  })
}

/** The maximum length of a name within a sentence, in letters. */
const MAX_NAME_LENGTH = 40
