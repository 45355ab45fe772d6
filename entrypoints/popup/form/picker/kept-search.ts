import { browser } from 'wxt/browser'
import { BLANK_FILTERS, type TypedFilters } from '../../../../components/services/typed-filters'
import type { Scope } from '../../../../lib/catalog/search-picks'
import type { Sort } from '../../../../lib/catalog/sort'

/*
 * The state in which a search for a service was left. A popup closes with any click elsewhere, so it is kept until the
 * browser is closed. It is screen state, not part of the order: it stays out of the draft, from which the request is
 * built.
 */

/** The whole of a search but the quantity, which is a field of the draft. */
export interface KeptSearch {
  /** What is searched for, as typed. */
  readonly text: string
  readonly typed: TypedFilters
  readonly sort: Sort
  readonly scope: Scope
  /** The account that is searched; empty for all. */
  readonly panelId: string
  /** Whether it lies over the form; absent until it was opened or closed for the first time. */
  readonly isOpen?: boolean
  /** The services marked for comparison, by `entryKey`. */
  readonly compared: readonly string[]
}

interface Left {
  readonly draftId: string
  readonly search: KeptSearch
}

const NEW_SEARCH: KeptSearch = {
  text: '',
  typed: BLANK_FILTERS,
  sort: 'listed',
  scope: 'link',
  panelId: '',
  compared: [],
}

const NAME = 'picker'
/** However fast one types, no more than one write in this time. */
const PAUSE_MS = 200

/** The search that was changed last; the one before it is forgotten. */
let left: Left | undefined
/** What of it has certainly arrived where it is kept. */
let arrived: Left | undefined
let pause: ReturnType<typeof setTimeout> | undefined

/** Reads what an earlier popup left, before the first search is shown, so that nothing changes under the pointer. */
export async function recallSearch(): Promise<void> {
  const lastMoment = readLastMoment()
  const stored = await browser.storage.session.get(NAME).catch(() => undefined)
  if (left) return
  // Only this file writes it, and an update of the extension empties that storage.
  left = arrived = stored?.[NAME] as Left | undefined
  if (lastMoment) keepSearch(lastMoment.draftId, lastMoment.search)
}

/** A draft's search as it was left. */
export const searchOf = (draftId: string): KeptSearch =>
  left?.draftId === draftId ? left.search : NEW_SEARCH

export function keepSearch(draftId: string, search: KeptSearch): void {
  left = { draftId, search }
  if (pause === undefined) writeThenPause()
}

/** Services were chosen in another way: the next search begins with an empty field. */
export function forgetText(draftId: string): void {
  const forget = () => {
    const search = searchOf(draftId)
    if (search.text !== '') keepSearch(draftId, { ...search, text: '' })
  }
  if (left) forget()
  else void recallSearch().then(forget)
}

function writeThenPause(): void {
  const writing = left
  pause = setTimeout(() => {
    pause = undefined
    if (left !== writing) writeThenPause()
  }, PAUSE_MS)
  browser.storage.session.set({ [NAME]: writing }).then(
    () => {
      arrived = writing
      if (left === writing) forgetLastMoment()
    },
    () => undefined,
  )
}

/*
 * A popup that closes is hidden first, and what it asks of the browser from then on never arrives in Chromium: what
 * was typed in the last moment goes where a page writes at once, and from there to the rest with the next popup.
 */

function keepLastMoment(): void {
  if (left === arrived) return
  try {
    localStorage.setItem(NAME, JSON.stringify(left))
  } catch {
    // A browser that keeps nothing loses that moment.
  }
}

function readLastMoment(): Left | undefined {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function forgetLastMoment(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // As above.
  }
}

addEventListener('pagehide', keepLastMoment)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepLastMoment()
})
