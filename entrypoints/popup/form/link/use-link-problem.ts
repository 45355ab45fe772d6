import type { FormProblem, ReadForm } from '../../../../lib/orders/form/order-form'
import { useNameReader } from '../service/use-name-reader'
import type { LinkView } from './link-view'

const withProblem = (form: ReadForm, link: FormProblem): ReadForm => ({
  ...form,
  fields: undefined,
  problems: { ...form.problems, link },
})

/**
 * The form with what only pages find at its link: several of them, or a bare name where the service is known to be for
 * no account.
 */
export function useLinkProblem(
  form: ReadForm,
  { isName, isSeveral, found }: Pick<LinkView, 'isName' | 'isSeveral' | 'found'>,
): ReadForm {
  const { service, type, shownFields } = form
  const isAsked = !type || shownFields.some(({ name }) => name === 'link')
  const reader = useNameReader(isAsked && isName && service !== undefined)
  if (!isAsked) return form
  if (isSeveral) return withProblem(form, { problem: 'link-several', value: String(found.length) })
  const isWrong = isName && service && reader?.takesName(service) === false
  return isWrong ? withProblem(form, { problem: 'link-name' }) : form
}
