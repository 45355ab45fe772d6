import type { ClickedPage } from '../../links/page'
import { FIELD_NAMES, type TypedFields } from '../../panel-api/field-names'
import type { Refusal } from '../../panel-api/model'
import type { Preset } from '../../saved/choices'

/** What a user may type; everything else in a draft is set by the program. */
export interface DraftInput extends TypedFields {
  readonly panelId: string
  readonly serviceId: string
  readonly dripFeed: boolean
  /** The text with the links of a list, each to be ordered for; absent where the order is for one link. */
  readonly links?: string | undefined
}

/** An order that a user is filling in: every value as typed, nothing validated yet. */
export interface Draft extends DraftInput {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly page: DraftPage
  /** The list of which it is a line that is being sent: it is no draft of the user's. */
  readonly batchId?: string
  /** The panel's refusal of the same order a moment ago; cleared by the next change. */
  readonly refusal?: Refusal
  /** The preset that it was created from, while nothing was typed into it. */
  readonly presetId?: string
  /** Absent until a form has been opened on it, and where there was nothing to fill in. */
  readonly prefill?: StoredPrefill
}

/** What the program filled in when the draft was first shown. */
export interface StoredPrefill {
  readonly filled: Partial<DraftInput>
  /** The account that stood there before. */
  readonly panelId: string
  /** The order whose choices these are. */
  readonly like?: string
}

/** What is known about the page or link that the order is for. */
export type DraftPage = ClickedPage

/** Every field, empty. */
export const BLANK_FIELDS: TypedFields = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, '']),
) as unknown as TypedFields

/** Whether anything was typed that would be a pity to lose: neither what the program filled in nor an empty field is. */
export function isTouched({ presetId, page, prefill, ...draft }: Draft): boolean {
  const filled = prefill?.filled ?? {}
  const isOwn = (name: keyof DraftInput, blank: unknown = '') =>
    draft[name] !== blank && draft[name] !== filled[name]
  return (
    !presetId &&
    ((draft.links ?? '').trim() !== '' ||
      isOwn('link', page.address) ||
      isOwn('serviceId') ||
      isOwn('dripFeed', false) ||
      FIELD_NAMES.some((name) => name !== 'link' && isOwn(name)))
  )
}

export function newDraft(page: DraftPage, panelId: string, now: number, id: string): Draft {
  return {
    ...BLANK_FIELDS,
    id,
    createdAt: now,
    updatedAt: now,
    panelId,
    serviceId: '',
    link: page.address,
    dripFeed: false,
    page,
  }
}

export const withPreset = (draft: Draft, { id, panelId, service, fields, dripFeed }: Preset): Draft => ({
  ...draft,
  ...fields,
  panelId,
  serviceId: service.serviceId,
  dripFeed,
  presetId: id,
})
