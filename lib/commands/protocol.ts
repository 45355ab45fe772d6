import * as z from 'zod/mini'
import type { PresetSaved } from '../choices/keep'
import type { PopupView } from '../db/schema'
import type { RequestReply } from '../orders/aftercare/reply'
import { MOST_CHARACTERS } from '../orders/form/fields'
import { NEWS_KINDS } from '../orders/order/news'
import type { Placing } from '../orders/placing/placing'
import type { AddedByNumber } from '../orders/tracking/add-by-number'
import type { Resolved } from '../orders/unconfirmed/resolve'
import { FIELD_NAMES, type FieldName } from '../panel-api/field-names'
import { ID } from '../panel-api/ids'
import type { Answer } from '../panel-api/model'
import type { Connected } from '../panels/connect'
import { LONGEST_NAME } from '../saved/choices'

/*
 * The one map of commands from pages to the background. A page names a command and never sees a key; what it
 * sends is checked here against a schema before anything is done with it.
 */

const id = z.string().check(z.minLength(1), z.maxLength(100))
const typed = z.string().check(z.maxLength(MOST_CHARACTERS))

const typedFields = Object.fromEntries(FIELD_NAMES.map((name) => [name, typed])) as Record<
  FieldName,
  typeof typed
>

const draftInput = z.object({
  panelId: z.string().check(z.maxLength(100)),
  serviceId: z.string().check(z.maxLength(100)),
  dripFeed: z.boolean(),
  ...typedFields,
})

// Pages take off what stands around it.
const presetName = z.string().check(z.regex(/^\S(.*\S)?$/s), z.maxLength(LONGEST_NAME))

const panelOrderId = z.string().check(z.regex(ID))
const amount = z.string().check(z.regex(/^\d{1,30}(\.\d{1,30})?$/))

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
  /** Connects an account that the browser threw away with the database again. */
  restorePanel: z.object({ id }),
  /** A page that finds no account wants to know whether there were some. */
  checkForLoss: z.object({}),
  /** The user knows what was lost. */
  dismissLoss: z.object({}),
  /** The most to be spent at a panel, in the currency that the screen showed. */
  setLimits: z.object({
    id,
    limits: z.object({
      perOrder: z.optional(amount),
      perDay: z.optional(amount),
      above: z.enum(['typed', 'block']),
      currency: z.string().check(z.maxLength(100)),
    }),
  }),
  /** Balance and the statuses of open orders, because someone is looking. */
  refreshPanel: z.object({ id }),
  syncCatalogue: z.object({
    id,
    // The person says that the panel has so few services.
    evenIfShorter: z.optional(z.boolean()),
  }),
  /** The person goes on without the list of so few services that the panel sent. */
  keepOldList: z.object({ id, has: z.number() }),
  setFavourite: z.object({ panelId: id, serviceId: id, on: z.boolean() }),
  /** The service and the fields of a draft under a name; with an id, in place of that preset. */
  savePreset: z.object({
    id: z.optional(id),
    name: presetName,
    draftId: id,
  }),
  renamePreset: z.object({ id, name: presetName }),
  removePreset: z.object({ id }),
  /** The person has looked at what changed in a panel's services. */
  seeChanges: z.object({ panelId: id }),
  /** A draft for what the tab shows, or an empty one without a tab. */
  startDraft: z.object({ tabId: z.optional(z.number()), panelId: z.optional(id), presetId: z.optional(id) }),
  saveDraft: z.object({ id, input: draftInput }),
  /** What the form filled in as it was first opened on the draft, and the order that it followed. */
  prefillDraft: z.object({ id, input: draftInput, like: z.optional(id) }),
  openDraft: z.object({ id }),
  discardDraft: z.object({ id }),
  leaveForm: z.object({}),
  placeOrder: z.object({
    draftId: id,
    input: draftInput,
    currency: z.string().check(z.maxLength(100)),
    charge: amount,
    // Of a subscription: the most that a post may cost, as the button named it.
    mostPerPost: z.optional(amount),
    // What the person agreed to after having been asked for it.
    again: z.optional(z.number()),
    staleOk: z.optional(z.boolean()),
    typedAmount: z.optional(amount),
    // What the ledger keeps beside the order, so that the next one of its kind is quicker.
    targetKind: z.optional(z.string().check(z.maxLength(50), z.regex(/^[a-z]+\/[a-z-]+$/))),
    linkForm: z.optional(z.enum(['cleaned', 'original'])),
  }),
  seeOrder: z.object({ id }),
  reopenOrder: z.object({ id }),
  resolveOrder: z.object({
    id,
    // No number: the person says that the order was never made.
    panelOrderId: z.optional(panelOrderId),
    // The doubt about the number that the person was told of.
    despite: z.optional(z.enum(['not-found', 'unchecked', 'charge'])),
  }),
  refillOrder: z.object({ id }),
  cancelOrder: z.object({ id }),
  /** A new draft with the fields of an order, opened in the form. */
  orderAgain: z.object({ id }),
  /** An order that was placed elsewhere: the panel is asked for it, and it joins the ledger. */
  addByNumber: z.object({ panelId: id, panelOrderId, link: typed }),
  noteOrder: z.object({ id, note: z.string().check(z.maxLength(5000)) }),
  chooseNotifications: z.object({ kinds: z.array(z.enum(NEWS_KINDS)) }),
} as const

export type CommandName = keyof typeof schemas
export type CommandData<C extends CommandName> = z.infer<(typeof schemas)[C]>

/** What a page is told of a connected panel: the catalogue stays in the database. */
export type ConnectReply = Connected extends infer C
  ? C extends { readonly kind: 'connected' }
    ? Omit<C, 'services'>
    : C
  : never

export type ConnectedReply = Extract<ConnectReply, { readonly kind: 'connected' }>
export type FailedReply = Exclude<ConnectReply, ConnectedReply>

/** What came of a request, without its result, which pages read from the database. */
export type Outcome = Exclude<Answer<never>, { readonly kind: 'result' }> | { readonly kind: 'done' }

interface Replies {
  connectPanel: ConnectReply
  connectDemo: ConnectReply
  changePanel: ConnectReply
  restorePanel: ConnectReply
  refreshPanel: Outcome
  syncCatalogue: Outcome
  startDraft: PopupView
  orderAgain: PopupView | undefined
  placeOrder: Placing
  resolveOrder: Resolved
  refillOrder: RequestReply
  cancelOrder: RequestReply
  addByNumber: AddedByNumber
  savePreset: PresetSaved
  renamePreset: PresetSaved
}

// biome-ignore lint/suspicious/noConfusingVoidType: most commands have no reply, as a function has none
export type CommandReply<C extends CommandName> = C extends keyof Replies ? Replies[C] : void

/** A reply on its way back to a page. */
export interface WireReply {
  readonly res?: unknown
  readonly err?: { readonly message?: string | undefined }
}
