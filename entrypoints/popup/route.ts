import { signal } from '@preact/signals'
import type { Database, PopupView } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'

/** What this popup shows. */
export type Route =
  | Exclude<PopupView, { readonly view: 'order' }>
  | { readonly view: 'add-by-number' }
  | { readonly view: 'drafts' }
  | {
      readonly view: 'order'
      readonly orderId: string
      /** It was just looked up by its number: whether it is new here or was known before. */
      readonly found?: 'added' | 'known'
      /** The click that led here asks to look for its number, too. */
      readonly find?: true
    }

/**
 * Where this popup is: seeded once from what the background stored, then changed by clicks and, in `lead.ts`, by the
 * replies to commands. What is stored is for the next popup.
 */
export const route = signal<Route>()

export function go(to: Route): void {
  route.value = to
}

/** Where the background stored that the next popup opens. */
export const readStored = async (database: Database): Promise<PopupView> =>
  (await readSetting(database, 'popup-view')) ?? { view: 'home' }

/** A draft that has become an order leads to it, an order that is a draft again to its form, what is gone to the account. */
export async function current<R extends Route>(at: R, database: Database): Promise<R | PopupView> {
  const isForm = at.view === 'form'
  if (!isForm && at.view !== 'order') return at
  const id = isForm ? at.draftId : at.orderId
  const [draft, order] = await Promise.all([database.getKey('drafts', id), database.getKey('orders', id)])
  if (isForm ? draft : (order ?? !draft)) return at
  if (!isForm) return { view: 'form', draftId: id }
  return order ? { view: 'order', orderId: id } : { view: 'home' }
}
