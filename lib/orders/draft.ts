import type { Refusal } from '../panel-api/model'

/** An order that a person is filling in: every value as typed, nothing judged yet. */
export interface Draft {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly panelId: string
  readonly serviceId: string
  readonly search: string
  readonly link: string
  readonly quantity: string
  readonly comments: string
  readonly dripFeed: boolean
  readonly runs: string
  readonly interval: string
  readonly page: DraftPage
  /** The panel's no to the same order a moment ago; gone with the next change. */
  readonly refusal?: Refusal
}

/** What is known of the page that the order is for. */
export interface DraftPage {
  /** The address as the browser shows it, or that of the link that was clicked. */
  readonly address: string
  readonly canonical: string
  readonly title: string
}

/** What a person may type; everything else about a draft is the program's. */
export type DraftInput = Omit<Draft, 'id' | 'createdAt' | 'updatedAt' | 'page' | 'refusal'>

/** Whether anything was typed that would be a pity to lose. */
export const isTouched = (draft: Draft): boolean =>
  draft.dripFeed ||
  [draft.serviceId, draft.search, draft.quantity, draft.comments, draft.runs, draft.interval].some(Boolean) ||
  draft.link !== draft.page.address

export function newDraft(page: DraftPage, panelId: string, now: number, id: string): Draft {
  return {
    id,
    createdAt: now,
    updatedAt: now,
    panelId,
    serviceId: '',
    search: '',
    link: page.address,
    quantity: '',
    comments: '',
    dripFeed: false,
    runs: '',
    interval: '',
    page,
  }
}
