import { formatAmount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { isLess, subtract } from '../../../lib/money'
import { isServiceKnown, type Order } from '../../../lib/orders/order/order'
import type { EffectDoubt } from '../../../lib/orders/unconfirmed/balance-effects'
import type { Evidence, Known, OwnDoubt } from '../../../lib/orders/unconfirmed/evidence'

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

/** How a doubt is written within a message's key. */
const snake = <S extends OwnDoubt | EffectDoubt>(doubt: S) => doubt.replaceAll('-', '_') as Snake<S>

type Money = (amount: string) => string

/** What the balance says about an order, and how far that can be trusted. */
export function evidenceWords(evidence: Evidence, { charge, currency }: Order): string {
  const money = (amount: string) => formatAmount(amount, currency)
  if (!('before' in evidence)) return t(`evidence_${snake(evidence.reason)}`)
  if (evidence.kind === 'unknown') {
    const balances = t('evidence_balance', { before: money(evidence.before), now: money(evidence.now) })
    return `${balances} ${t(`evidence_${snake(evidence.reason)}`, { order: nameOf(evidence.other) })}`
  }
  return [...balanceWords(evidence, money), ...judgement(evidence, money(charge), money)].join(' ')
}

const VERDICTS = {
  'as-charged': 'verdict_placed',
  unchanged: 'verdict_not_placed',
  repeated: 'verdict_repeated',
  otherwise: 'verdict_unknown',
  unknown: 'verdict_unknown',
} as const

/** The gist, for the one who reads no further. */
export const verdictWords = ({ kind }: Evidence): string => t(VERDICTS[kind])

/** What the balance says about an order of which there may be more than the panel's answer tells of. */
export function repeatedWords(evidence: Known, order: Order): string {
  if (evidence.kind !== 'otherwise') return evidenceWords(evidence, order)
  const money = (amount: string) => formatAmount(amount, order.currency)
  const { fell, others } = evidence
  return [
    ...balanceWords(evidence, money),
    t(others.count === 0 ? 'evidence_fell' : 'evidence_fell_beside', { amount: money(fell) }),
    t('repeated_otherwise', { amount: money(order.charge) }),
  ].join(' ')
}

/** That the balance fell as if the order was placed, once or more; `undefined` where it does not say so. */
export function placedWords(evidence: Evidence | undefined, { charge, currency }: Order): string | undefined {
  if (evidence?.kind === 'as-charged')
    return t('dismiss_question', { amount: formatAmount(charge, currency) })
  if (evidence?.kind !== 'repeated' || evidence.times === undefined) return undefined
  const { times, fell } = evidence
  return tCount('dismiss_question_repeated', times, { amount: formatAmount(fell, currency) })
}

/** The balance before and now, and what explains a part of the difference. */
function balanceWords({ before, now, others }: Known, money: Money): readonly string[] {
  const { count, cost } = others
  const rest = count === 0 ? [] : [tCount('evidence_others', count, { amount: money(cost) })]
  return [t('evidence_balance', { before: money(before), now: money(now) }), ...rest]
}

function judgement(
  { kind, times, fell, others, isSoon }: Known,
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
    return [tCount(key, times, { amount: money(fell) })]
  }
  const soon = isSoon ? [t('evidence_soon')] : []
  if (kind === 'unchanged') return [t(isAlone ? 'evidence_unchanged' : 'evidence_unchanged_beside'), ...soon]
  const rose = isLess(fell, '0')
  const by = money(rose ? subtract('0', fell) : fell)
  const key = `evidence_${rose ? 'rose' : 'fell'}${isAlone ? '' : '_beside'}` as const
  return [t(key, { amount: by }), t('evidence_otherwise', { amount: charge }), ...soon]
}

/** By its number where it has one, as the panel's own list would name it. */
function nameOf(other: Order): string {
  if (other.panelOrderId) return t('order_title_id', { number: other.panelOrderId })
  if (!isServiceKnown(other)) return t('order_title')
  const letters = Array.from(other.service.name)
  return t('quoted', {
    text: letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join(''),
  })
}

/** Of a name within a sentence, in letters. */
const LONGEST = 40
