import { browser } from 'wxt/browser'
import { BLANK_FILTERS, type TypedFilters } from '../../../../components/services/typed-filters'
import type { Scope } from '../../../../lib/catalog/search-picks'
import type { Sort } from '../../../../lib/catalog/sort'

/*
 * How a search for a service was left. A popup closes with any click elsewhere, so that is kept until the browser is
 * closed. It is how a screen looks, no part of the order: it stays out of the draft, which what is sent is made of.
 */

/** What of a search is not in its draft, as its words and its quantity are. */
export interface KeptSearch {
  readonly typed: TypedFilters
  readonly sort: Sort
  readonly scope: Scope
  /** Whether services of all accounts are shown. */
  readonly isEverywhere: boolean
  /** What is marked to be seen side by side, by `entryKey`. */
  readonly compared: readonly string[]
}

interface Left {
  readonly draftId: string
  readonly search: KeptSearch
}

export const NEW_SEARCH: KeptSearch = {
  typed: BLANK_FILTERS,
  sort: 'listed',
  scope: 'link',
  isEverywhere: false,
  compared: [],
}

const NAME = 'picker'

/** The search that was changed last; the one before it is forgotten. */
let left: Left | undefined

/** Reads what an earlier popup left, before the first search is shown: nothing changes under the hand then. */
export async function recallSearch(): Promise<void> {
  const stored = await browser.storage.session.get(NAME).catch(() => undefined)
  // Only this file writes it, and an update of the extension empties that memory.
  left ??= stored?.[NAME] as Left | undefined
}

/** The search of a draft as it was left. */
export const searchOf = (draftId: string): KeptSearch =>
  left?.draftId === draftId ? left.search : NEW_SEARCH

export function keepSearch(draftId: string, search: KeptSearch): void {
  left = { draftId, search }
  void browser.storage.session.set({ [NAME]: left }).catch(() => undefined)
}
