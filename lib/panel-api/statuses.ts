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

/** For a refill. Documented: Completed, Rejected; the others are seen. */
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

/** Separators occur between words (`In_progress`), never within one: `C-anceled` is a damaged answer. */
const fold = (rawStatus: string): string =>
  rawStatus
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** The status that a panel's word stands for, or `unknown`, which is never an end. */
export const readStatus = (rawStatus: string): KnownStatus | 'unknown' =>
  SPELLINGS.get(fold(rawStatus)) ?? 'unknown'

/** The same for a refill's. */
export const readRefillStatus = (rawStatus: string): KnownRefillStatus | 'unknown' =>
  REFILL_SPELLINGS.get(fold(rawStatus)) ?? 'unknown'
