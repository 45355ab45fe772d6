import { randomUUID } from 'node:crypto'
import { type Draft, newDraft } from '../../../lib/orders/form/draft'
import type { Order } from '../../../lib/orders/order/order'
import { findService } from '../../panel/services'

/* What runs inside a page of the extension, in either browser: each function stands for itself, since it is sent there. */

/** Of a thousand of these the charge is the rate itself. */
export const service = findService(({ type, min, max }) => type === 'Default' && min <= 1_000 && max >= 1_000)

/** What is ordered, and confirmed as the form would. */
export interface Wish {
  readonly panelId: string
  readonly link: string
  readonly serviceId: string
  readonly quantity: string
  readonly charge: string
  readonly currency: string
}

export const wishFor = (panelId: string, link: string): Wish => ({
  panelId,
  link,
  serviceId: service.id,
  quantity: '1000',
  charge: service.rate,
  currency: 'USD',
})

interface Reply {
  readonly res?: unknown
  readonly err?: { readonly message: string }
}
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<Reply | undefined> }
  declarativeNetRequest: {
    getSessionRules(): Promise<{ readonly id: number }[]>
    updateSessionRules(change: { readonly removeRuleIds: number[] }): Promise<void>
  }
}

/**
 * A command to the background, as the extension's own pages send it.
 * @throws when the background failed, or died before it replied
 */
export async function sendFromPage([type, data]: readonly [string, unknown]): Promise<unknown> {
  const reply = await chrome.runtime.sendMessage({ type, data })
  if (!reply || reply.err) throw new Error(`${type}: ${reply?.err?.message ?? 'no reply'}`)
  return reply.res
}

export interface Rows {
  readonly orders: readonly Order[]
  readonly drafts: readonly Draft[]
  readonly panels: readonly { readonly id: string; readonly name: string; readonly unprotected?: boolean }[]
}

/** What the database holds. */
export async function readRows(): Promise<Rows> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('paneldock')
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const transaction = database.transaction(['orders', 'drafts', 'panels'])
  const all = (store: string) =>
    new Promise<never[]>((resolve, reject) => {
      const rows = transaction.objectStore(store).getAll()
      rows.onsuccess = () => resolve(rows.result as never[])
      rows.onerror = () => reject(rows.error)
    })
  const [orders, drafts, panels] = await Promise.all([all('orders'), all('drafts'), all('panels')])
  database.close()
  return { orders: orders ?? [], drafts: drafts ?? [], panels: panels ?? [] }
}

/** Stores a draft as the form does; two drafts for no page at all the form would take for the same one. */
export async function writeDraft(draft: Draft): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('paneldock')
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const transaction = database.transaction('drafts', 'readwrite')
  transaction.objectStore('drafts').put(draft)
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
}

/** What would happen without us: the forms sent with a plain `fetch`, one after the other, the protection taken away. */
export async function fetchPlainly({
  url,
  forms,
}: {
  readonly url: string
  readonly forms: readonly Record<string, string>[]
}): Promise<void> {
  const rules = await chrome.declarativeNetRequest.getSessionRules()
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) })
  for (const form of forms) {
    const answer = fetch(url, { method: 'POST', credentials: 'omit', body: new URLSearchParams(form) })
    await answer.then((answer) => answer.text()).catch(() => 'failed')
  }
}

/** The draft that holds a wish. */
export function draftFor({ panelId, serviceId, link, quantity }: Wish): Draft {
  const page = { address: '', canonical: '', title: '' }
  return { ...newDraft(page, panelId, Date.now(), randomUUID()), serviceId, link, quantity }
}

/** What the button of the form sends. */
export const confirmationOf = (draft: Draft, { charge, currency }: Wish) => ({
  draftId: draft.id,
  input: draft,
  charge,
  currency,
})
