import type { Database } from '../../db/schema'
import { readSetting } from '../../db/settings'
import type { Recognized } from '../../links/kinds'
import { linksIn } from '../../links/links-in'
import { recognize } from '../../links/recognize'
import { targetKindOf } from '../../links/target-kind'
import { type Target, targetsOf } from '../../links/targets'
import { FIELD_NAMES } from '../../panel-api/field-names'
import { allPanels } from '../../panels/all-panels'
import { isDemo } from '../../panels/panel'
import { defaultPanel, panelsBeside } from '../../panels/worlds'
import type { Order } from '../order/order'
import { mayBePlaced } from '../order/status'
import { BLANK_FIELDS, type Draft, type DraftInput } from './draft'
import { FIELDS } from './field-table'
import { isUntouched, withPrefill } from './filled'
import { recallService } from './service-memory'

/*
 * What a new order starts with: the choices of the last one of its kind. For pages, which read the ledger themselves.
 */

/** A draft as the form shows it. */
export interface Prefill {
  readonly draft: Draft
  /** The order whose choices it was filled in with. */
  readonly like?: Order
}

/** How many orders are searched for one to follow; after that many refusals in a row nothing is worth following. */
const MAX_SCANNED = 50

/** Everything that is chosen beside the link. */
export type Choices = Omit<DraftInput, 'link'>

/** Nothing chosen but an account. */
export function noChoices(panelId: string): Choices {
  const { link: _, ...blank } = BLANK_FIELDS
  return { ...blank, panelId, serviceId: '', dripFeed: false }
}

/** The choices of an order, for a new one: panel, service, quantity and options. */
export function choicesOf({ panelId, service, fields }: Order): Choices {
  const reused = FIELD_NAMES.filter((name) => FIELDS[name].isReused)
  const kept = Object.fromEntries(reused.map((name) => [name, fields[name] ?? '']))
  return { ...noChoices(panelId), ...kept, serviceId: service.id, dripFeed: fields.runs !== undefined }
}

/** Whether a draft has exactly these choices: nothing was typed since they were made. */
export const matches = (draft: Draft, choices: Choices): boolean =>
  Object.entries(choices).every(([name, value]) => Reflect.get(draft, name) === value)

/**
 * The last order for links of a kind that a new one can follow.
 * @param isFit says whether its account is acceptable
 */
export async function lastOrderLike(
  database: Database,
  recognized: Recognized,
  isFit: (panelId: string) => boolean,
): Promise<Order | undefined> {
  const kind = targetKindOf(recognized)
  const range = IDBKeyRange.bound([kind], [kind, Number.POSITIVE_INFINITY])
  let cursor = await database.transaction('orders').store.index('by-target-kind').openCursor(range, 'prev')
  let seen = 0
  while (cursor && seen < MAX_SCANNED) {
    const { panelId } = cursor.value
    if (mayBePlaced(cursor.value) && isFit(panelId)) return cursor.value
    // However much was tried out on the demo account, it hides nothing real.
    if (!isDemo(panelId)) seen += 1
    cursor = await cursor.continue()
  }
  return undefined
}

/** Which accounts a draft may start with: if one was chosen in the popup, only that one. */
async function fitFor({ panelId }: Draft, database: Database): Promise<(panelId: string) => boolean> {
  const [panels, chosen] = await Promise.all([allPanels(database), readSetting(database, 'default-panel')])
  const isChosen = panels.some(({ id }) => id === panelId) && panelId !== defaultPanel(panels, chosen)?.id
  const fit = panelsBeside(panels, panelId)
  return (id) => (isChosen ? id === panelId : fit.some((panel) => panel.id === id))
}

/** The address that goes to the panel: cleaned, unless the service was last ordered with the original. */
async function linkFor(
  target: Pick<Target, 'link' | 'original'>,
  { panelId, serviceId }: Pick<Draft, 'panelId' | 'serviceId'>,
  database: Database,
): Promise<string> {
  const memory = serviceId === '' ? undefined : await recallService(database, panelId, serviceId)
  return memory?.linkForm === 'original' ? target.original : target.link
}

/**
 * A new draft with the choices of the last order for the same kind of link, and with its link as the service wants
 * it. One that was filled in already, or in which anything was changed, stays the very object that it is.
 */
export async function prefillDraft(database: Database, stored: Draft): Promise<Prefill> {
  if (stored.links !== undefined) return prefillList(database, stored)
  const [target] = isUntouched(stored) ? targetsOf(stored.page) : []
  if (!target || stored.link !== stored.page.address) return asPrefilled(database, stored)
  const like =
    target.recognized && stored.serviceId === ''
      ? await lastOrderLike(database, target.recognized, await fitFor(stored, database))
      : undefined
  const filled = like ? { ...stored, ...choicesOf(like) } : stored
  const input = { ...filled, link: await linkFor(target, filled, database) }
  return { draft: withPrefill(stored, input, like?.id), ...(like && { like }) }
}

/** A list begins with the choices of the last order for the kind of its first link. */
async function prefillList(database: Database, stored: Draft): Promise<Prefill> {
  const [first] = linksIn(stored.links ?? '')
  const recognized = first === undefined ? undefined : recognize(first)
  if (!recognized || stored.serviceId !== '' || !isUntouched(stored)) return asPrefilled(database, stored)
  const like = await lastOrderLike(database, recognized, await fitFor(stored, database))
  if (!like) return asPrefilled(database, stored)
  return { draft: withPrefill(stored, { ...stored, ...choicesOf(like) }, like.id), like }
}

async function asPrefilled(database: Database, draft: Draft): Promise<Prefill> {
  const id = draft.prefill?.like
  const like = id === undefined ? undefined : await database.get('orders', id)
  return { draft, ...(like && { like }) }
}
