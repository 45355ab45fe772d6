import type { PopupView } from '../../db/schema'
import { changeSetting, readSetting, writeSetting } from '../../db/settings'
import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { isWebAddress } from '../../links/link'
import { type Draft, type DraftInput, type DraftPage, isTouched, newDraft, withPreset } from './draft'

export async function showInPopup(view: PopupView, { database, announce }: Environment): Promise<void> {
  await writeSetting(database, 'popup-view', view)
  announce('view')
}

/** Leads from the form of a draft to what became of it, unless the person has gone on to something else. */
export async function advancePopup(
  draftId: string,
  view: PopupView,
  { database, announce }: Environment,
): Promise<void> {
  const isLed = await changeSetting(database, 'popup-view', (shown) =>
    shown?.view === 'form' && shown.draftId === draftId ? view : shown,
  )
  if (isLed) announce('view')
}

/**
 * Stores a draft for a page and points the popup at it. A draft that is already under way for the same address
 * is taken up again; one in which nothing was typed makes room.
 * @param presetId always begins a new one, at the preset's account
 */
export async function startDraft(
  page: DraftPage,
  environment: Environment,
  panelId?: string,
  presetId?: string,
): Promise<void> {
  const { database, now, newId } = environment
  if (page.address !== '' && !isWebAddress(page.address)) {
    await showInPopup({ view: 'nothing-here', address: page.address.slice(0, 300) }, environment)
    return
  }
  const account = panelId ?? (await readSetting(database, 'default-panel')) ?? ''
  const preset = presetId && (await readSetting(database, 'presets'))?.find(({ id }) => id === presetId)
  await showDraft((drafts) => {
    const fresh = newDraft(page, account, now(), newId())
    if (preset) return withPreset(fresh, preset)
    return drafts.findLast((draft) => draft.page.address === page.address && !draft.presetId) ?? fresh
  }, environment)
}

/**
 * Stores the draft that `choose` takes or makes, and points the popup at it. Other drafts in which nothing was
 * typed make room.
 * @param choose given the drafts under way, the latest changed last
 */
export async function showDraft(
  choose: (drafts: readonly Draft[]) => Draft,
  environment: Environment,
): Promise<void> {
  const { database, announce } = environment
  const transaction = withQuietDone(database.transaction('drafts', 'readwrite', { durability: 'strict' }))
  // Read in the same transaction: something may be typed into one of them at this very moment.
  const drafts = await transaction.store.index('by-updated').getAll()
  const draft = choose(drafts)
  for (const other of drafts) {
    if (other.id !== draft.id && !isTouched(other)) await transaction.store.delete(other.id)
  }
  if (!drafts.includes(draft)) await transaction.store.add(draft)
  await transaction.done
  announce('drafts')
  await showInPopup({ view: 'form', draftId: draft.id }, environment)
}

/** Keeps what a person typed. A draft that has become an order meanwhile stays an order. */
export async function saveDraft(
  id: string,
  input: DraftInput,
  { database, now, announce }: Environment,
): Promise<Draft | undefined> {
  const transaction = withQuietDone(database.transaction('drafts', 'readwrite'))
  const draft = await transaction.store.get(id)
  const next = draft && withInput(draft, input, now())
  if (next) await transaction.store.put(next)
  await transaction.done
  if (next && listedAs(next) !== listedAs(draft)) announce('drafts')
  return next
}

/** What a list of unfinished orders tells of a draft: the rest of what is typed is news to no one. */
const listedAs = (draft: Draft): string =>
  isTouched(draft) ? `${draft.link.trim()}\n${draft.username.trim()}` : ''

function withInput({ refusal: _, presetId: __, ...draft }: Draft, input: DraftInput, now: number): Draft {
  return { ...draft, ...input, updatedAt: now }
}

export async function discardDraft(id: string, environment: Environment): Promise<void> {
  await environment.database.delete('drafts', id)
  environment.announce('drafts')
  await showInPopup({ view: 'home' }, environment)
}
