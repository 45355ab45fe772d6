import { type AnswerReader, decode, type Reply } from './answer'
import { type Cleaner, cleanerFor } from './cleaner'
import type { Answer, Failure, Listed } from './model'
import { type Reading, readMany, readOne } from './reading'
import { type Call, isWrite, NO_ACTION, toForm } from './request'
import { type Catalogue, readCatalogue } from './services'
import { isFailure, type Transport } from './transport'

/** Milliseconds that each action may take. */
export type Timeouts = Readonly<Record<Call['action'], number>>

/** A catalogue can be 5 MB; what changes something at the panel is worth waiting for. */
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

/** Sends calls in the name of one account and reads what comes back. Nothing here throws. */
export interface Speaker {
  readonly clean: Cleaner
  /** A call about the account, or an `add`. */
  ask<T>(call: Call, read: AnswerReader<T>, options?: { readonly isRehearsal?: boolean }): Promise<Answer<T>>
  catalogue(): Promise<Answer<Catalogue>>
  one<T>(call: SingleCall, reading: Reading<T>): Promise<Answer<T>>
  many<T>(call: ListCall, reading: Reading<T>): Promise<Answer<ReadonlyMap<string, Listed<T>>>>
}

export function speakerFor(key: string, transport: Transport, timeouts: Timeouts): Speaker {
  const clean = cleanerFor(key)
  const send = (
    call: Call,
    way: keyof Transport = isWrite(call) ? 'write' : 'read',
  ): Promise<Reply | Failure> => transport[way](toForm(call, key), timeouts[call.action])

  return {
    clean,

    async ask(call, read, { isRehearsal = false } = {}) {
      const outcome = await (isRehearsal ? send(call, 'rehearse') : send(call))
      return isFailure(outcome) ? outcome : decode(outcome, read, clean.redact)
    },

    async catalogue() {
      const outcome = await send({ action: 'services' })
      return isFailure(outcome) ? outcome : readCatalogue(outcome, clean)
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
