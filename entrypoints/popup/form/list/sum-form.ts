import { type Amount, isLess, multiply, subtract } from '../../../../lib/money'
import type { FormProblems, ReadForm } from '../../../../lib/orders/form/order-form'

/**
 * The form of a whole list: what all of its orders cost together, and what is left then.
 * @param each the form of one of them
 * @param count how many there are
 * @param balance what the account holds, or `undefined` while it is not known
 */
export function sumForm(each: ReadForm, count: number, balance: Amount | undefined): ReadForm {
  const { charge: _, service: __, link: ___, ...rest } = each.problems
  const problems: FormProblems = { ...rest }
  if (each.problems.service) problems.service = each.problems.service
  else if (each.type && !each.shownFields.some(({ name }) => name === 'link')) {
    problems.service = { problem: 'service-no-link' }
  }
  if (count === 0) problems.link = { problem: 'link-empty' }
  const charge = each.charge === undefined || count === 0 ? undefined : multiply(each.charge, String(count))
  const balanceAfter = charge !== undefined && balance !== undefined ? subtract(balance, charge) : undefined
  if (balanceAfter !== undefined && isLess(balanceAfter, '0')) {
    problems.charge = { problem: 'funds', value: multiply(balanceAfter, '-1') }
  }
  const isWhole = charge !== undefined && Object.keys(problems).length === 0
  return {
    ...each,
    // Of subscriptions, which are no list, each is confirmed by itself.
    perPost: undefined,
    charge,
    balanceAfter,
    problems,
    fields: isWhole ? (each.fields ?? { service: each.service?.id ?? '' }) : undefined,
  }
}
