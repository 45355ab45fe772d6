import * as z from 'zod/mini'
import type { SavePresetReply } from '../choices/change-choices'
import type { PopupView } from '../db/schema'
import { SITES } from '../links/kinds'
import type { RequestReply } from '../orders/aftercare/reply'
import { MAX_LINES, MAX_LIST_TEXT } from '../orders/batch/batch'
import type { StartListReply } from '../orders/batch/starting'
import { MAX_CHARACTERS } from '../orders/form/fields'
import { ORDER_EVENT_KINDS } from '../orders/order/order-events'
import type { PlaceOrderReply } from '../orders/placing/placing'
import type { AddByNumberReply } from '../orders/tracking/add-by-number'
import type { FindNumberReply } from '../orders/unconfirmed/find-number'
import type { ResolveReply } from '../orders/unconfirmed/resolve'
import { FIELD_NAMES, type FieldName } from '../panel-api/field-names'
import { ID } from '../panel-api/ids'
import type { Answer } from '../panel-api/model'
import type { Connected } from '../panels/connect'
import { MAX_NAME_LENGTH } from '../saved/choices'

/*
 * The one map of commands from pages to the background. A page names a command and never sees a key; its data is
 * validated here against a schema before anything is done with it.
 */

const id = z.string().check(z.minLength(1), z.maxLength(100))
const typed = z.string().check(z.maxLength(MAX_CHARACTERS))

const typedFields = Object.fromEntries(FIELD_NAMES.map((name) => [name, typed])) as Record<
  FieldName,
  typeof typed
>

const draftInput = z.object({
  panelId: z.string().check(z.maxLength(100)),
  serviceId: z.string().check(z.maxLength(100)),
  dripFeed: z.boolean(),
  // Of a list: the text with its links.
  links: z.optional(z.string().check(z.maxLength(MAX_LIST_TEXT))),
  ...typedFields,
})

/** Stored with the order to prefill the next one of its kind. */
const aboutLink = {
  targetKind: z.optional(z.string().check(z.maxLength(50), z.regex(/^[a-z]+\/[a-z-]+$/))),
  linkForm: z.optional(z.enum(['cleaned', 'original'])),
}

const inputName = z.enum(['panelId', 'serviceId', 'dripFeed', 'links', ...FIELD_NAMES])

// Pages trim the value.
const presetName = z.string().check(z.regex(/^\S(.*\S)?$/s), z.maxLength(MAX_NAME_LENGTH))

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
  /** Shows one account in the popup, or all of them, without changing the default account for orders. */
  showPanel: z.object({ id }),
  removePanel: z.object({ id }),
  /** Reconnects an account that the browser deleted with the database. */
  restorePanel: z.object({ id }),
  /** A page that finds no account wants to know whether there were any. */
  checkForLoss: z.object({}),
  /** The user acknowledges the loss. */
  dismissLoss: z.object({}),
  /** Spending limits of a panel, in the currency that the screen showed. */
  setLimits: z.object({
    id,
    limits: z.object({
      perOrder: z.optional(amount),
      perDay: z.optional(amount),
      above: z.enum(['typed', 'block']),
      currency: z.string().check(z.maxLength(100)),
    }),
  }),
  /** Without an amount the line is taken away. */
  setLowLine: z.object({ id, amount: z.optional(amount), currency: z.string().check(z.maxLength(100)) }),
  /** The balance and the statuses of open orders, because someone is looking. */
  refreshPanel: z.object({ id }),
  syncCatalog: z.object({
    id,
    // The user accepts that the panel has so few services.
    acceptShort: z.optional(z.boolean()),
  }),
  /** The user keeps the previous list instead of the short one. */
  dismissShortSync: z.object({ id, has: z.number() }),
  setFavorite: z.object({ panelId: id, serviceId: id, on: z.boolean() }),
  /** Saves the service and fields of a draft under a name; with an id, replaces that preset. */
  savePreset: z.object({
    id: z.optional(id),
    name: presetName,
    draftId: id,
    site: z.optional(z.enum(SITES)),
  }),
  renamePreset: z.object({ id, name: presetName }),
  removePreset: z.object({ id }),
  /** Of a service and a link that seem to be for different things the user says that it is right. */
  acceptPair: z.object({
    pair: z.string().check(z.maxLength(400), z.regex(/^[a-z]*\/[a-z+-]* [a-z]+\/[a-z-]+$/)),
  }),
  /** The user has seen the changes in a panel's services. */
  markChangesSeen: z.object({ panelId: id }),
  /** A draft for the page in the tab, or an empty one without a tab. */
  startDraft: z.object({
    tabId: z.optional(z.number()),
    panelId: z.optional(id),
    presetId: z.optional(id),
    // Begins a list with them, for no page.
    links: z.optional(z.string().check(z.maxLength(MAX_LIST_TEXT))),
  }),
  /** A new draft with this service chosen, for a link that is still to be typed. */
  orderWith: z.object({ panelId: id, serviceId: id }),
  /** With the fields that were changed: what another surface has typed into the others stays. */
  saveDraft: z.object({ id, input: draftInput, changed: z.optional(z.array(inputName)) }),
  /** What the form filled in as it was first opened on the draft, and the order that it followed. */
  prefillDraft: z.object({ id, input: draftInput, like: z.optional(id) }),
  openDraft: z.object({ id }),
  discardDraft: z.object({ id }),
  /** Takes that back. */
  restoreDraft: z.object({ id }),
  leaveForm: z.object({}),
  placeOrder: z.object({
    draftId: id,
    input: draftInput,
    currency: z.string().check(z.maxLength(100)),
    charge: amount,
    // For a subscription: the maximum cost of a post, as shown on the button.
    maxPerPost: z.optional(amount),
    // What the user explicitly agreed to.
    repeatOf: z.optional(z.number()),
    allowStale: z.optional(z.boolean()),
    typedAmount: z.optional(amount),
    ...aboutLink,
  }),
  /** Confirms a list: one order for each of its lines, sent one after the other. */
  startList: z.object({
    draftId: id,
    input: draftInput,
    lines: z
      .array(
        z.object({
          link: typed,
          repeatOf: z.optional(z.number()),
          isTwice: z.optional(z.boolean()),
          ...aboutLink,
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_LINES)),
    service: z.object({ id, name: z.string().check(z.maxLength(MAX_CHARACTERS)) }),
    // Of one line, and the sum where a limit asked for it.
    charge: amount,
    currency: z.string().check(z.maxLength(100)),
    typedAmount: z.optional(amount),
  }),
  askBatch: z.object({ id, what: z.enum(['pause', 'resume', 'stop', 'dismiss']) }),
  markOrderSeen: z.object({ id }),
  reopenOrder: z.object({ id }),
  resolveOrder: z.object({
    id,
    // No number: the user says that the order was never placed.
    panelOrderId: z.optional(panelOrderId),
    // The doubt about the number that the user was told of and accepts.
    acceptedDoubt: z.optional(z.enum(['not-found', 'unchecked', 'charge'])),
  }),
  /** Looks for an unconfirmed order among the numbers that it can have at its panel. */
  findNumber: z.object({ id }),
  refillOrder: z.object({ id }),
  cancelOrder: z.object({ id }),
  /** A new draft with the fields of an order, opened in the form. */
  orderAgain: z.object({ id }),
  /** An order that was placed elsewhere: it is fetched from the panel and added to the ledger. */
  addByNumber: z.object({ panelId: id, panelOrderId, link: typed }),
  noteOrder: z.object({ id, note: z.string().check(z.maxLength(5000)) }),
  chooseNotifications: z.object({ kinds: z.array(z.enum(ORDER_EVENT_KINDS)) }),
} as const

export type CommandName = keyof typeof schemas
export type CommandData<C extends CommandName> = z.infer<(typeof schemas)[C]>

/** What a page is told about a connected panel: the catalog stays in the database. */
export type ConnectReply = Connected extends infer C
  ? C extends { readonly kind: 'connected' }
    ? Omit<C, 'services'>
    : C
  : never

export type ConnectedReply = Extract<ConnectReply, { readonly kind: 'connected' }>
export type FailedReply = Exclude<ConnectReply, ConnectedReply>

/** The outcome of a request, without its result, which pages read from the database. */
export type Outcome = Exclude<Answer<never>, { readonly kind: 'result' }> | { readonly kind: 'done' }

interface Replies {
  connectPanel: ConnectReply
  connectDemo: ConnectReply
  changePanel: ConnectReply
  restorePanel: ConnectReply
  refreshPanel: Outcome
  syncCatalog: Outcome
  startDraft: PopupView
  orderWith: PopupView
  orderAgain: PopupView | undefined
  placeOrder: PlaceOrderReply
  startList: StartListReply
  resolveOrder: ResolveReply
  findNumber: FindNumberReply
  refillOrder: RequestReply
  cancelOrder: RequestReply
  addByNumber: AddByNumberReply
  savePreset: SavePresetReply
  renamePreset: SavePresetReply
}

// biome-ignore lint/suspicious/noConfusingVoidType: most commands have no reply, as a function has none
export type CommandReply<C extends CommandName> = C extends keyof Replies ? Replies[C] : void

/** A reply on its way back to a page. */
export interface WireReply {
  readonly res?: unknown
  readonly err?: { readonly message?: string | undefined }
}
