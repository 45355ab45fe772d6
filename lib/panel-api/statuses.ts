import type { KnownRefillStatus, KnownStatus } from './model'

/** Every spelling seen, folded by {@link fold}. Documented: Pending, In progress, Processing, Completed, Partial, Canceled. */
const SPELLINGS: ReadonlyMap<string, KnownStatus> = new Map([
  ['pending', 'pending'],
  ['awaiting', 'pending'],
  ['in progress', 'in-progress'],
  ['inprogress', 'in-progress'],
  ['active', 'in-progress'],
  ['processing', 'processing'],
  ['completed', 'completed'],
  ['complete', 'completed'],
  ['success', 'completed'],
  ['partial', 'partial'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['refunded', 'refunded'],
  ['refund', 'refunded'],
  ['error', 'failed'],
  ['fail', 'failed'],
  ['failed', 'failed'],
  ['expired', 'expired'],
  ['paused', 'paused'],
])

/** Of a refill. Documented: Completed, Rejected; the others are seen. */
const REFILL_SPELLINGS: ReadonlyMap<string, KnownRefillStatus> = new Map([
  ['pending', 'pending'],
  ['awaiting', 'pending'],
  ['in progress', 'in-progress'],
  ['inprogress', 'in-progress'],
  ['processing', 'in-progress'],
  ['completed', 'completed'],
  ['complete', 'completed'],
  ['rejected', 'rejected'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['partial', 'partial'],
])

/** Separators stand between words (`In_progress`), never within one: `C-anceled` is a damaged answer. */
const fold = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** The status that a panel's word stands for, or `unknown`, which is never an end. */
export const readStatus = (words: string): KnownStatus | 'unknown' => SPELLINGS.get(fold(words)) ?? 'unknown'

/** The same for a refill's. */
export const readRefillStatus = (words: string): KnownRefillStatus | 'unknown' =>
  REFILL_SPELLINGS.get(fold(words)) ?? 'unknown'
