import { priceText } from '../../../components/price-text'
import { type ChangeKind, changeKindOf, type FeedChange } from '../../../lib/catalog/feed'
import { formatAmount, formatCount, formatDifference } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { type Amount, shareAbove } from '../../../lib/money'
import type { Flag } from '../../../lib/panel-api/model'

/** What a change is called, whether it is good or bad for the user, and what exactly changed. */
export interface ChangeText {
  readonly label: string
  readonly tone: 'good' | 'warn' | 'active' | ''
  readonly text: string
}

const TONES: Readonly<Partial<Record<ChangeKind, ChangeText['tone']>>> = {
  'rate-up': 'warn',
  gone: 'warn',
  'rate-down': 'good',
  new: 'active',
  back: 'active',
}

export const changeKindText = (sort: ChangeKind): string => {
  switch (sort) {
    case 'rate-up':
      return t('change_rate_up')
    case 'rate-down':
      return t('change_rate_down')
    default:
      return t(`change_${sort}`)
  }
}

const FLAGS = {
  refill: { yes: 'refill_yes', no: 'refill_no' },
  cancel: { yes: 'cancel_yes', no: 'cancel_no' },
  dripfeed: { yes: 'drip_feed_yes', no: 'drip_feed_no' },
} as const

function flagText(kind: keyof typeof FLAGS, flag: Flag): string {
  if (flag === 'unknown') return t('not_stated')
  return t(FLAGS[kind][flag ? 'yes' : 'no'])
}

/**
 * Describes a change.
 * @param listed the service's current type, which says what its price is for
 */
export function changeText({ change, currency }: FeedChange, listed: string | undefined): ChangeText {
  const sort = changeKindOf(change)
  const type = listed ?? ('type' in change ? change.type : undefined)
  const price = (rate: Amount) =>
    type === undefined ? formatAmount(rate, currency) : priceText({ rate, type }, currency)
  const words = (): string => {
    switch (change.kind) {
      case 'new':
      case 'back':
        return price(change.rate)
      case 'gone':
        return t('change_was', { value: price(change.rate) })
      case 'renamed':
        return t('change_was', { value: `\u2068${change.from}\u2069` })
      case 'rate': {
        const amounts = { before: formatAmount(change.from, ''), after: price(change.to) }
        const share = shareAbove(change.to, change.from)
        return share === undefined
          ? t('change_from_to', amounts)
          : t('change_rate_by', { ...amounts, percent: formatDifference(share) })
      }
      case 'limits': {
        const [from, to] = [change.from, change.to].map(({ min, max }) =>
          t('limits', { min: formatCount(min), max: formatCount(max) }),
        )
        return t('change_from_to', { before: from ?? '', after: to ?? '' })
      }
      default:
        return t('change_from_to', {
          before: flagText(change.kind, change.from),
          after: flagText(change.kind, change.to),
        })
    }
  }
  return { label: changeKindText(sort), tone: TONES[sort] ?? '', text: words() }
}
