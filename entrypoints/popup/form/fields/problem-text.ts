import { formatAmount, formatCount } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import type { FormProblem } from '../../../../lib/orders/form/order-form'

/** The message at a field: what is wrong with the value, and what would be right. */
export function problemText({ problem, value = '' }: FormProblem, currency: string): string {
  switch (problem) {
    case 'empty':
      return t('problem_empty')
    case 'separators':
      return t('problem_separators', { number: value })
    case 'two-readings':
      return t('problem_two_readings')
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
      return t('problem_below', { limit: formatCount(value) })
    case 'above':
      return t('problem_above', { limit: formatCount(value) })
    case 'lines-missing':
      return t('problem_lines_missing')
    case 'lines-below':
      return tCount('problem_lines_below', Number(value))
    case 'lines-above':
      return tCount('problem_lines_above', Number(value))
    case 'link-empty':
      return t('problem_link_empty')
    case 'link-no-url':
      return t('problem_link_no_url')
    case 'link-not-web':
      return t('problem_link_not_web')
    case 'link-several':
      return tCount('problem_link_several', Number(value))
    case 'link-name':
      return t('problem_link_name')
    case 'least':
      return t('problem_least', { limit: formatCount(value) })
    case 'most':
      return t('problem_most', { limit: formatCount(value) })
    case 'text-missing':
      return t('problem_text_missing')
    case 'text-lines':
      return t('problem_text_lines')
    case 'choice-missing':
      return t('problem_choice_missing')
    case 'date-wrong':
      return t('problem_date_wrong')
    case 'date-past':
      return t('problem_date_past')
    case 'too-long':
      return t('problem_too_long', { limit: formatCount(value) })
    case 'max-below-min':
      return t('problem_max_below_min')
    case 'service-missing':
      return t('problem_service_missing')
    case 'service-gone':
      return t('problem_service_gone')
    case 'service-type':
      return t('type_unknown_reason')
    case 'service-no-link':
      return t('problem_service_no_link')
    case 'funds':
      return t('problem_funds', { amount: formatAmount(value, currency) })
  }
}
