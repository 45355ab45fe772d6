import type { ClickedPage } from '../../links/page'
import { FIELD_NAMES, type TypedFields } from '../../panel-api/field-names'
import type { Refusal } from '../../panel-api/model'
import type { Preset } from '../../saved/choices'

/** What a person may type; everything else about a draft is the program's. */
export interface DraftInput extends TypedFields {
  readonly panelId: string
  readonly serviceId: string
  readonly search: string
  readonly dripFeed: boolean
}

/** An order that a person is filling in: every value as typed, nothing judged yet. */
export interface Draft extends DraftInput {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly page: DraftPage
  /** The panel's no to the same order a moment ago; gone with the next change. */
  readonly refusal?: Refusal
  /** The preset that it was made of, while nothing was typed into it. */
  readonly presetId?: string
}

/** What is known of the page or link that the order is for. */
export type DraftPage = ClickedPage

/** Every field, with nothing in it. */
export const BLANK_FIELDS: TypedFields = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, '']),
) as unknown as TypedFields

/**
 * Whether a link is the page's own, or what is left of it once parameters and the fragment were taken off: the form
 * does that by itself. The tables that say which of them go are too large for what the popup shows first.
 */
function isOfPage({ link, page }: Draft): boolean {
  const [place, ...parts] = page.address.split(/[?&#]/)
  const [own, ...left] = link.split(/[?&#]/)
  return own === place && left.every((part) => parts.includes(part))
}

/** Whether anything was typed that would be a pity to lose. */
export const isTouched = (draft: Draft): boolean =>
  !draft.presetId &&
  (draft.dripFeed ||
    draft.serviceId !== '' ||
    draft.search !== '' ||
    !isOfPage(draft) ||
    FIELD_NAMES.some((name) => name !== 'link' && draft[name] !== ''))

export function newDraft(page: DraftPage, panelId: string, now: number, id: string): Draft {
  return {
    ...BLANK_FIELDS,
    id,
    createdAt: now,
    updatedAt: now,
    panelId,
    serviceId: '',
    search: '',
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
