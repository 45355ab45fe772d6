import type { Amount } from '../../money'
import type { Failure, Refusal } from '../../panel-api/model'
import type { DraftInput } from '../form/draft'
import type { LinkForm, Order } from '../order/order'
import type { NotSent } from '../placing/placing'

/*
 * A list of writes that was confirmed once and is sent line by line. What a line is to do stands in `terms` and in the line; the
 * engine, which goes from line to line, looks into neither.
 */

/** The most lines of one list, and the most text that its links may be pasted as. */
export const MAX_LINES = 500
export const MAX_LIST_TEXT = 200_000

/**
 * - `running`: goes on by itself, also after the worker died
 * - `paused`: waits for a click; `pause` says why
 * - `stopped`: what was not sent by then never is
 * - `done`: every line has its result
 */
export type BatchState = 'running' | 'paused' | 'stopped' | 'done'

/** Why a list waits. */
export type Pause =
  | { readonly why: 'user' }
  /** The browser was closed: nothing is bought in a session that nobody confirmed it in. */
  | { readonly why: 'browser' }
  /** A line is unconfirmed, which is to be settled first. */
  | { readonly why: 'unconfirmed' }
  /** A refusal that every other line would get. */
  | { readonly why: 'refused'; readonly refusal: Refusal }
  /** Nothing could be sent: the panel was not reached, or the ledger could not be written. */
  | { readonly why: 'not-sent'; readonly answer?: Refusal | Failure }

/**
 * - `going`: being sent, or left so by a worker that died
 * - `held`: something that was confirmed has changed since, so that it was not sent
 */
export type LineState = 'waiting' | 'going' | 'done' | 'refused' | 'unconfirmed' | 'held'

export type LineCounts = Readonly<Record<LineState, number>>

/** What was confirmed for every line. */
export interface Terms {
  /** Everything but the link. */
  readonly input: DraftInput
  readonly service: Pick<Order['service'], 'id' | 'name'>
  readonly panelName: string
  /** Of one line, as the screen showed it. */
  readonly charge: Amount
  readonly currency: string
  /** Whether the sum was typed because a limit asked for it. */
  readonly isTyped: boolean
}

export interface Batch {
  readonly id: string
  readonly panelId: string
  readonly createdAt: number
  readonly state: BatchState
  readonly pause?: Pause
  /** The session of the browser in which it was confirmed, or continued. */
  readonly session: string
  readonly counts: LineCounts
  /** Present while it is not over, or its outcome was not seen yet. */
  readonly unfinished?: 1
  readonly terms: Terms
}

export interface BatchLine {
  readonly batchId: string
  readonly index: number
  readonly state: LineState
  /** The draft that it becomes, and then the order: the same id, so that it becomes one order at most. */
  readonly orderId: string
  readonly link: string
  readonly targetKind?: string | undefined
  readonly linkForm?: LinkForm | undefined
  /** The time of an earlier order of the same that the user saw, and wanted this one beside. */
  readonly repeatOf?: number | undefined
  /** It stands in the list a second time, and the user wants it so. */
  readonly isTwice?: boolean | undefined
  /** Why it was not sent, of one that is `held`. */
  readonly reason?: NotSent
  /** The panel's no, of one that is `refused`. */
  readonly refusal?: Refusal
}
