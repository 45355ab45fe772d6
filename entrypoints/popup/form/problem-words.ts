import { formatAmount, formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { FormProblem } from '../../../lib/orders/order-form'

/** The sentence that stands at a field: what is wrong with what was typed, and what would be right. */
export function problemWords({ problem, value = '' }: FormProblem, currency: string): string {
  switch (problem) {
    case 'empty':
      return t('problem_empty')
    case 'separators':
      return t('problem_separators', value)
    case 'digits':
      return t('problem_digits')
    case 'fraction':
      return t('problem_fraction')
    case 'negative':
      return t('problem_negative')
    case 'zero':
      return t('problem_zero')
    case 'not-a-number':
      return t('problem_not_a_number')
    case 'below':
      return t('problem_below', formatCount(value))
    case 'above':
      return t('problem_above', formatCount(value))
    case 'comments-missing':
      return t('problem_comments_missing')
    case 'comments-below':
      return t('problem_comments_below', formatCount(value))
    case 'comments-above':
      return t('problem_comments_above', formatCount(value))
    case 'link-empty':
      return t('problem_link_empty')
    case 'link-no-url':
      return t('problem_link_no_url')
    case 'link-not-web':
      return t('problem_link_not_web')
    case 'service-missing':
      return t('problem_service_missing')
    case 'service-gone':
      return t('problem_service_gone')
    case 'service-type':
      return t('problem_service_type', value)
    case 'funds':
      return t('problem_funds', formatAmount(value, currency))
  }
}
