import type { Database, PopupView } from '../../db/schema'
import { changeSetting, readSetting, writeSetting } from '../../db/settings'
import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { isWebAddress } from '../../links/link'
import { allPanels } from '../../panels/all-panels'
import { defaultPanel } from '../../panels/worlds'
import { type Draft, type DraftInput, type DraftPage, isTouched, newDraft, withPreset } from './draft'
import { isUntouched, withPrefill } from './filled'
import { readDraft, wholeDraft } from './stored-draft'

/** Where the next popup opens. One that is open goes on by the reply to its own command. */
export const storeView = (view: PopupView, { database }: Environment): Promise<void> =>
  writeSetting(database, 'popup-view', view)

/**
 * Leads every popup that is open to the view that is stored: what was clicked is no part of it, but a menu or a notification.
 * @param windowId the window of the click; a side panel in it is led there too
 */
export async function leadOpen(environment: Environment, windowId?: number): Promise<void> {
  await writeSetting(environment.database, 'view-window', windowId)
  environment.announce('view')
}

export async function showInPopup(view: PopupView, environment: Environment): Promise<void> {
  await storeView(view, environment)
  await leadOpen(environment)
}

/** Leads from the form of a draft to what became of it, unless the user has gone on to something else. */
export async function advancePopup(
  draftId: string,
  view: PopupView,
  { database }: Environment,
): Promise<void> {
  await changeSetting(database, 'popup-view', (shown) =>
    shown?.view === 'form' && shown.draftId === draftId ? view : shown,
  )
}

/** What a draft begins with beside its page. */
interface Given {
  readonly panelId?: string | undefined
  /** Always begins a new one, at the preset's account. */
  readonly presetId?: string | undefined
  /** The text of a list. */
  readonly links?: string | undefined
}

/**
 * Stores a draft for a page, or for a link that is still to be typed, where the next popup opens. A draft that is
 * already under way for the same page is taken up again; one in which nothing was typed makes room.
 */
export async function startDraft(
  page: DraftPage,
  environment: Environment,
  { panelId, presetId, links }: Given = {},
): Promise<PopupView> {
  const { database, now, newId } = environment
  if (page.address !== '' && !isWebAddress(page.address)) {
    const view = { view: 'nothing-here', address: page.address.slice(0, 300) } as const
    await storeView(view, environment)
    return view
  }
  const account = panelId ?? (await defaultAccount(database))
  const preset = presetId && (await readSetting(database, 'presets'))?.find(({ id }) => id === presetId)
  return showDraft((drafts) => {
    const single = newDraft(page, account, now(), newId())
    const fresh = links === undefined ? single : { ...single, links }
    if (preset) return withPreset(fresh, preset)
    // Without a page nothing says that it is for the same: a new link is a new draft.
    const isSame = (draft: Draft) => page.address !== '' && draft.page.address === page.address
    const begun = drafts.findLast((draft) => isSame(draft) && !draft.presetId)
    // What was filled in and never touched is filled in again: there may be a later order to follow.
    if (begun?.prefill && !isTouched(begun)) return { ...fresh, id: begun.id }
    return begun ?? fresh
  }, environment)
}

async function defaultAccount(database: Database): Promise<string> {
  const [panels, chosen] = await Promise.all([allPanels(database), readSetting(database, 'default-panel')])
  return defaultPanel(panels, chosen)?.id ?? chosen ?? ''
}

/**
 * Stores a new draft with one service chosen, where the next popup opens. The service is filled in and not typed: left
 * as it is, the draft makes room again.
 */
export const orderWith = (
  { panelId, serviceId }: { readonly panelId: string; readonly serviceId: string },
  environment: Environment,
): Promise<PopupView> =>
  showDraft(() => {
    const page = { address: '', canonical: '', title: '' }
    const fresh = newDraft(page, panelId, environment.now(), environment.newId())
    return withPrefill(fresh, { ...fresh, serviceId }, undefined)
  }, environment)

/**
 * Stores the draft that `choose` takes or makes, where the next popup opens. Other drafts in which nothing was
 * typed make room.
 * @param choose given the drafts under way, the latest changed last
 */
export async function showDraft(
  choose: (drafts: readonly Draft[]) => Draft,
  environment: Environment,
): Promise<PopupView> {
  const { database, announce } = environment
  const transaction = withQuietDone(database.transaction('drafts', 'readwrite', { durability: 'strict' }))
  // Read in the same transaction: the user may be typing into one of them right now.
  const stored = await transaction.store.index('by-updated').getAll()
  // The line of a list that is being sent is nobody's to take up or to throw away.
  const drafts = stored.filter(({ batchId }) => batchId === undefined).map(wholeDraft)
  const draft = choose(drafts)
  for (const other of drafts) {
    if (other.id !== draft.id && !isTouched(other)) await transaction.store.delete(other.id)
  }
  if (!drafts.includes(draft)) await transaction.store.put(draft)
  await transaction.done
  announce('drafts')
  const view = { view: 'form', draftId: draft.id } as const
  await storeView(view, environment)
  return view
}

/** Keeps what the program filled in as a form was first opened; what anyone typed or filled in before that stays. */
export async function prefillDraft(
  {
    id,
    input,
    like,
  }: { readonly id: string; readonly input: DraftInput; readonly like?: string | undefined },
  { database }: Environment,
): Promise<void> {
  const transaction = withQuietDone(database.transaction('drafts', 'readwrite'))
  const draft = await readDraft(transaction.store, id)
  if (draft && isUntouched(draft)) await transaction.store.put(withPrefill(draft, input, like))
  await transaction.done
}

/**
 * Keeps what the user typed. A draft that has become an order meanwhile stays an order.
 * @param changed what was typed: another surface may have typed the rest of it since this one last heard
 */
export async function saveDraft(
  id: string,
  input: DraftInput,
  { database, now, announce }: Environment,
  changed?: readonly (keyof DraftInput)[],
): Promise<Draft | undefined> {
  const transaction = withQuietDone(database.transaction('drafts', 'readwrite'))
  const draft = await readDraft(transaction.store, id)
  // In one that nobody has changed yet, all of it was filled in by the form that it is shown in.
  const typed = draft && (isUntouched(draft) ? input : only(input, changed))
  const next = draft && withInput(draft, typed, now())
  if (next) await transaction.store.put(next)
  await transaction.done
  if (next && listedAs(next) !== listedAs(draft)) announce('drafts')
  return next
}

const only = (input: DraftInput, names: readonly (keyof DraftInput)[] | undefined): Partial<DraftInput> =>
  names ? Object.fromEntries(names.map((name) => [name, input[name]])) : input

/** What a list of unfinished orders shows of a draft: pages need not hear of changes to the rest. */
const listedAs = (draft: Draft): string =>
  isTouched(draft) ? `${draft.link.trim()}\n${draft.username.trim()}` : ''

function withInput(
  { refusal: _, presetId: __, ...draft }: Draft,
  input: Partial<DraftInput> | undefined,
  now: number,
): Draft {
  return { ...draft, ...input, updatedAt: now }
}
