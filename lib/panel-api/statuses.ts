import type { KnownStatus } from './model'

/** Every spelling seen, folded by {@link fold}. Documented: Pending, In progress, Processing, Completed, Partial, Canceled. */
const SPELLINGS: ReadonlyMap<string, KnownStatus> = new Map([
  ['pending', 'pending'],
  ['awaiting', 'pending'],
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

const FINAL: ReadonlySet<string> = new Set<KnownStatus>([
  'completed',
  'partial',
  'canceled',
  'refunded',
  'failed',
  'expired',
])

const fold = (words: string): string => words.toLowerCase().replace(/[\s_-]/g, '')

/** The status that a panel's word stands for, or `unknown`, which is never final. */
export const readStatus = (words: string): KnownStatus | 'unknown' => SPELLINGS.get(fold(words)) ?? 'unknown'

/** Whether the panel will not change the order again by itself. */
export const isFinal = (status: KnownStatus | 'unknown'): boolean => FINAL.has(status)
