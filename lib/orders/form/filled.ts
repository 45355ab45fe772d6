import { FIELD_NAMES } from '../../panel-api/field-names'
import type { Draft, DraftInput } from './draft'

/* What the program fills in when a form is first opened on a draft. */

const FILLED = ['panelId', 'serviceId', 'dripFeed', ...FIELD_NAMES] as const

/** Nothing was changed in it since it was made, neither by the user nor by the program. */
export const isUntouched = ({ createdAt, updatedAt, refusal, prefill }: Draft): boolean =>
  createdAt === updatedAt && refusal === undefined && prefill === undefined

/** The draft with what the program fills in; no change by the user, so it stays as old as it was. */
export function withPrefill(draft: Draft, input: DraftInput, like: string | undefined): Draft {
  const changed = FILLED.filter((name) => input[name] !== draft[name])
  const filled: Partial<DraftInput> = Object.fromEntries(changed.map((name) => [name, input[name]]))
  const { panelId } = draft
  return { ...draft, ...filled, prefill: { filled, panelId, ...(like !== undefined && { like }) } }
}
