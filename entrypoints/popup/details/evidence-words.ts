import { formatAmount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { isLess, subtract } from '../../../lib/money'
import type { Evidence, Known, OwnDoubt } from '../../../lib/orders/evidence'
import type { MoveDoubt } from '../../../lib/orders/moves'
import { isServiceKnown, type Order } from '../../../lib/orders/order'

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

/** How a doubt is written within a message's key. */
const snake = <S extends OwnDoubt | MoveDoubt>(doubt: S) => doubt.replaceAll('-', '_') as Snake<S>

/** What the balance says about an order, and how far that can be trusted. */
export function evidenceWords(evidence: Evidence, { charge, currency }: Order): string {
  const money = (amount: string) => formatAmount(amount, currency)
  if (!('before' in evidence)) return t(`evidence_${snake(evidence.reason)}`)
  const balances = t('evidence_balance', money(evidence.before), money(evidence.now))
  if (evidence.kind === 'unknown') {
    return `${balances} ${t(`evidence_${snake(evidence.reason)}`, nameOf(evidence.other))}`
  }
  const { count, cost } = evidence.others
  const others = count === 0 ? [] : [tCount('evidence_others', count, String(count), money(cost))]
  return [balances, ...others, ...judgement(evidence, money(charge), money)].join(' ')
}

function judgement(
  { kind, fell, others, isSoon }: Known,
  charge: string,
  money: (amount: string) => string,
): readonly string[] {
  const isAlone = others.count === 0
  if (kind === 'as-charged') {
    return [isAlone ? t('evidence_as_charged', charge) : t('evidence_as_charged_beside', charge)]
  }
  const soon = isSoon ? [t('evidence_soon')] : []
  if (kind === 'unchanged') return [t(isAlone ? 'evidence_unchanged' : 'evidence_unchanged_beside'), ...soon]
  const rose = isLess(fell, '0')
  const by = money(rose ? subtract('0', fell) : fell)
  const key = `evidence_${rose ? 'rose' : 'fell'}${isAlone ? '' : '_beside'}` as const
  return [t(key, by), t('evidence_otherwise', charge), ...soon]
}

/** By its number where it has one, as the panel's own list would name it. */
function nameOf(other: Order): string {
  if (other.panelOrderId) return t('order_title_id', other.panelOrderId)
  if (!isServiceKnown(other)) return t('order_title')
  const letters = Array.from(other.service.name)
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')}”`
}

/** Of a name within a sentence, in letters. */
const LONGEST = 40
