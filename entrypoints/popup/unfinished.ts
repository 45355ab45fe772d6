import { type Draft, isTouched } from '../../lib/orders/form/draft'
import { isOver } from '../../lib/orders/form/draft-life'
import { type StoredDraft, wholeDraft } from '../../lib/orders/form/stored-draft'

/** Those of the drafts, the oldest first, that are worth taking up again: the latest first. */
export const unfinishedOf = (drafts: readonly StoredDraft[], now: number): readonly Draft[] =>
  drafts
    .map(wholeDraft)
    .filter((draft) => draft.batchId === undefined && isTouched(draft) && !isOver(draft, now))
    .reverse()
