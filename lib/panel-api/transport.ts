import type { Reply } from './answer'
import type { Failure } from './model'

/** How a form reaches a panel: over HTTP, or straight into a simulated one. Never throws. */
export interface Transport {
  read(form: URLSearchParams, timeoutMs: number): Promise<Reply | Failure>
  /** Sends what must arrive at most once. See `once.ts` for what that takes. */
  write(form: URLSearchParams, timeoutMs: number): Promise<Reply | Failure>
}

export const isFailure = (outcome: Reply | Failure): outcome is Failure => 'kind' in outcome

export const failure = (kind: Failure['failure']): Failure => ({ kind: 'failure', failure: kind })
