import * as z from 'zod/mini'
import type { Placing } from './orders/place'
import { ID } from './panel-api/ids'
import type { Answer } from './panel-api/model'
import type { Connected } from './panels/connect'

/*
 * The one map of commands from pages to the background. A page names a command and never sees a key; what it
 * sends is checked here against a schema before anything is done with it.
 */

const id = z.string().check(z.minLength(1), z.maxLength(100))
const typed = z.string().check(z.maxLength(200_000))

const draftInput = z.object({
  panelId: z.string().check(z.maxLength(100)),
  serviceId: z.string().check(z.maxLength(100)),
  search: typed,
  link: typed,
  quantity: typed,
  comments: typed,
  dripFeed: z.boolean(),
  runs: typed,
  interval: typed,
})

export const schemas = {
  connectPanel: z.object({ name: typed, url: typed, key: typed }),
  connectDemo: z.object({ name: typed }),
  changePanel: z.object({
    id,
    name: z.optional(typed),
    url: z.optional(typed),
    key: z.optional(typed),
  }),
  setDefaultPanel: z.object({ id }),
  /** Another account in the popup, which changes nothing about where orders go by default. */
  showPanel: z.object({ id }),
  removePanel: z.object({ id }),
  /** Balance and the statuses of open orders, because someone is looking. */
  refreshPanel: z.object({ id }),
  syncCatalogue: z.object({ id }),
  /** A draft for what the tab shows, or an empty one without a tab. */
  startDraft: z.object({ tabId: z.optional(z.number()), panelId: z.optional(id) }),
  saveDraft: z.object({ id, input: draftInput }),
  openDraft: z.object({ id }),
  discardDraft: z.object({ id }),
  leaveForm: z.object({}),
  placeOrder: z.object({
    draftId: id,
    input: draftInput,
    currency: z.string().check(z.maxLength(100)),
    charge: z.string().check(z.regex(/^\d{1,30}(\.\d{1,30})?$/)),
  }),
  seeOrder: z.object({ id }),
  reopenOrder: z.object({ id }),
  resolveOrder: z.object({
    id,
    // No number: the person says that the order was never made.
    panelOrderId: z.optional(z.string().check(z.regex(ID))),
  }),
} as const

export type CommandName = keyof typeof schemas
export type CommandData<C extends CommandName> = z.infer<(typeof schemas)[C]>

/** What a page is told of a connected panel: the catalogue stays in the database. */
export type ConnectReply = Connected extends infer C
  ? C extends { readonly kind: 'connected' }
    ? Omit<C, 'services'>
    : C
  : never

/** What came of a request, without its result, which pages read from the database. */
export type Outcome = Exclude<Answer<never>, { readonly kind: 'result' }> | { readonly kind: 'done' }

interface Replies {
  connectPanel: ConnectReply
  connectDemo: ConnectReply
  changePanel: ConnectReply
  refreshPanel: Outcome
  syncCatalogue: Outcome
  placeOrder: Placing
}

// biome-ignore lint/suspicious/noConfusingVoidType: most commands have no reply, as a function has none
export type CommandReply<C extends CommandName> = C extends keyof Replies ? Replies[C] : void

export type Protocol = { [C in CommandName]: (data: CommandData<C>) => CommandReply<C> }
