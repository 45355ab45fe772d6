import { type Draft, newDraft } from './draft'

/** A draft as it lies in the database: one of yesterday lacks every field that was named since. */
export type StoredDraft = Pick<Draft, 'id'> & Partial<Draft>

const NO_PAGE = { address: '', canonical: '', title: '' }

/** The draft with every field of today: what it lacks is blank, as in a new one. Whoever reads a draft reads this. */
export const wholeDraft = ({ page, ...stored }: StoredDraft): Draft => ({
  ...newDraft({ ...NO_PAGE, ...page }, '', stored.createdAt ?? 0, stored.id),
  // What was typed stands in `link`, not in the page.
  link: '',
  ...stored,
})

/** The store of drafts, of a database or of a transaction. */
interface Drafts {
  get(id: string): Promise<StoredDraft | undefined>
}

export async function readDraft(drafts: Drafts, id: string): Promise<Draft | undefined> {
  const stored = await drafts.get(id)
  return stored && wholeDraft(stored)
}
