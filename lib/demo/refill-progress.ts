import { seededRandom } from './random'

export interface DemoRefill {
  readonly id: string
  readonly order: string
  /** Milliseconds since 1970. */
  readonly requested: number
  readonly luck: number
  /** What a test makes the panel say about it. */
  readonly outcome?: string
}

/** What the panel says about a refill at a time (milliseconds): in progress for a minute or so, then ended. */
export function refillStatus(refill: DemoRefill, now: number): string {
  if (refill.outcome !== undefined) return refill.outcome
  const random = seededRandom(refill.luck)
  const pending = random.int(4_000, 9_000)
  const work = random.int(25_000, 60_000)
  const rejected = random.int(1, 8) === 1
  const age = now - refill.requested
  if (age < pending) return 'Pending'
  if (age < pending + work) return 'In progress'
  return rejected ? 'Rejected' : 'Completed'
}

export function isUnderWay(refill: DemoRefill, now: number): boolean {
  const status = refillStatus(refill, now)
  return status === 'Pending' || status === 'In progress'
}
