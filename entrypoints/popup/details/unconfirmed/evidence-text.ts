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

/** What the balance says about an order, and how far that can be trusted. */
export function evidenceText(evidence: Evidence, { charge, currency }: Order): string {
  const money = (amount: string) => formatAmount(amount, currency)
  if (!('before' in evidence)) return t(`evidence_${snake(evidence.reason)}`)
  if (evidence.kind === 'unknown') {
    const balances = t('evidence_balance', { before: money(evidence.before), now: money(evidence.now) })
    return `${balances} ${t(`evidence_${snake(evidence.reason)}`, { order: nameOf(evidence.other) })}`
  }
  return [...balanceText(evidence, money), ...judgment(evidence, money(charge), money)].join(' ')
}

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
  const money = (amount: string) => formatAmount(amount, order.currency)
  const { drop, others } = evidence
  return [
    ...balanceText(evidence, money),
    t(others.count === 0 ? 'evidence_fell' : 'evidence_fell_beside', { amount: money(drop) }),
    t('repeated_otherwise', { amount: money(order.charge) }),
  ].join(' ')
}

/** Says that the balance dropped as if the order was placed, once or more; `undefined` if it does not say so. */
export function placedText(evidence: Evidence | undefined, { charge, currency }: Order): string | undefined {
  if (evidence?.kind === 'as-charged')
    return t('dismiss_question', { amount: formatAmount(charge, currency) })
  if (evidence?.kind !== 'repeated' || evidence.times === undefined) return undefined
  const { times, drop } = evidence
  return tCount('dismiss_question_repeated', times, { amount: formatAmount(drop, currency) })
}

/** The balance before and now, and what explains part of the difference. */
function balanceText({ before, now, others }: KnownEvidence, money: Money): readonly string[] {
  const { count, cost } = others
  const rest = count === 0 ? [] : [tCount('evidence_others', count, { amount: money(cost) })]
  return [t('evidence_balance', { before: money(before), now: money(now) }), ...rest]
}

function judgment(
  { kind, times, drop, others, isEarly }: KnownEvidence,
  charge: string,
  money: Money,
): readonly string[] {
  const isAlone = others.count === 0
  if (kind === 'as-charged') {
    return [
      isAlone
        ? t('evidence_as_charged', { amount: charge })
        : t('evidence_as_charged_beside', { amount: charge }),
    ]
  }
  if (kind === 'repeated' && times !== undefined) {
    const key = isAlone ? 'evidence_repeated' : 'evidence_repeated_beside'
    return [tCount(key, times, { amount: money(drop) })]
  }
  const soon = isEarly ? [t('evidence_soon')] : []
  if (kind === 'unchanged') return [t(isAlone ? 'evidence_unchanged' : 'evidence_unchanged_beside'), ...soon]
  const rose = isLess(drop, '0')
  const by = money(rose ? subtract('0', drop) : drop)
  const key = `evidence_${rose ? 'rose' : 'fell'}${isAlone ? '' : '_beside'}` as const
  return [t(key, { amount: by }), t('evidence_otherwise', { amount: charge }), ...soon]
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
