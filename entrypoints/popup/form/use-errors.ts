import { useState } from 'preact/hooks'
import { type FormField, isJustMissing, type ReadForm } from '../../../lib/orders/form/order-form'
import type { Prefill } from '../../../lib/orders/form/prefill'
import { FIELD_NAMES } from '../../../lib/panel-api/field-names'
import { problemText } from './fields/problem-text'

/** Fields that were filled in from an earlier order; values that do not fit any more are reported immediately. */
const filledBy = ({ draft, like }: Prefill): readonly FormField[] =>
  like ? FIELD_NAMES.filter((name) => name !== 'link' && draft[name] !== '') : []

interface Errors {
  /** What to say at a field now, if anything. */
  readonly at: (field: FormField) => string | undefined
  /** The field was left. */
  readonly touch: (field: FormField) => void
  /** From now on everything that is missing is said. */
  readonly setTried: (isTried: boolean) => void
}

/** An empty field is not reported until the user tries to order; an invalid value is reported immediately. */
export function useErrors(
  { problems }: Pick<ReadForm, 'problems'>,
  currency: string,
  prefill: Prefill,
): Errors {
  const [touched, setTouched] = useState(() => filledBy(prefill))
  const [isTried, setTried] = useState(false)
  return {
    at(field) {
      const problem = problems[field]
      if (!problem) return undefined
      const isDue =
        isTried ||
        field === 'charge' ||
        problem.problem === 'service-gone' ||
        // Who pastes several links has typed nothing that is still under way.
        problem.problem === 'link-several' ||
        (touched.includes(field) && !isJustMissing(problem))
      return isDue ? problemText(problem, currency) : undefined
    },
    touch: (field) => setTouched((fields) => [...fields, field]),
    setTried,
  }
}
