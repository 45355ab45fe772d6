import { type AnswerReader, decodeAnswer, type Reply } from './answer'
import { type Cleaner, cleanerFor } from './cleaner'
import type { Answer, Failure, Listed } from './model'
import { type RowReader, readMany, readOne } from './read-rows'
import { type Call, isWrite, NO_ACTION, toForm } from './request'
import { type Catalog, readCatalog } from './services'
import { isFailure, type Transport } from './transport'

/** The timeout of each action, in milliseconds. */
export type Timeouts = Readonly<Record<Call['action'], number>>

/** A catalog can be 5 MB; anything that changes something at the panel is worth waiting for. */
export const TIMEOUTS: Timeouts = {
  balance: 15_000,
  services: 60_000,
  status: 25_000,
  refill_status: 25_000,
  add: 45_000,
  refill: 45_000,
  cancel: 45_000,
  [NO_ACTION]: 15_000,
}

type ListCall = Extract<
  Call,
  { readonly orders: readonly string[] } | { readonly refills: readonly string[] }
>
type SingleCall = Exclude<
  Extract<Call, { readonly order: string } | { readonly refill: string }>,
  { readonly action: 'add' }
>

/** Sends calls on behalf of one account and reads the answers. Nothing here throws. */
export interface PanelSession {
  readonly clean: Cleaner
  /** A call about the account, or an `add`. */
  ask<T>(call: Call, read: AnswerReader<T>, options?: { readonly isRehearsal?: boolean }): Promise<Answer<T>>
  catalog(): Promise<Answer<Catalog>>
  one<T>(call: SingleCall, reading: RowReader<T>): Promise<Answer<T>>
  many<T>(call: ListCall, reading: RowReader<T>): Promise<Answer<ReadonlyMap<string, Listed<T>>>>
}

export function createPanelSession(key: string, transport: Transport, timeouts: Timeouts): PanelSession {
  const clean = cleanerFor(key)
  const send = (
    call: Call,
    way: keyof Transport = isWrite(call) ? 'write' : 'read',
  ): Promise<Reply | Failure> => transport[way](toForm(call, key), timeouts[call.action])

  return {
    clean,

    async ask(call, read, { isRehearsal = false } = {}) {
      const outcome = await (isRehearsal ? send(call, 'rehearse') : send(call))
      return isFailure(outcome) ? outcome : decodeAnswer(outcome, read, clean.redact)
    },

    async catalog() {
      const outcome = await send({ action: 'services' })
      return isFailure(outcome) ? outcome : readCatalog(outcome, clean)
    },

    async one(call, reading) {
      const outcome = await send(call)
      const id = 'refill' in call ? call.refill : call.order
      return isFailure(outcome) ? outcome : readOne(outcome, id, reading, clean)
    },

    async many(call, reading) {
      const outcome = await send(call)
      const ids = 'refills' in call ? call.refills : call.orders
      return isFailure(outcome) ? outcome : readMany(outcome, ids, reading, clean)
    },
  }
}
