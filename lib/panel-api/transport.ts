import type { Reply } from './answer'
import type { Failure } from './model'

/** What came of sending a form: the answer, whole, or why there is none. */
export type Sent = Reply | Failure

/** How a form reaches a panel: over HTTP, or straight into a simulated one. Never throws. */
export interface Transport {
  /** @param mayAskAgain whether the panel may be sent a second request to find out what became of the first */
  read(form: URLSearchParams, timeoutMs: number, mayAskAgain?: () => boolean): Promise<Sent>
  /** Sends a read as it will send the write that follows, and so finds the way that works, with nothing at stake. */
  rehearse(form: URLSearchParams, timeoutMs: number): Promise<Sent>
  /** Sends what must arrive at most once. See `http.ts` for what that takes. */
  write(form: URLSearchParams, timeoutMs: number): Promise<Sent>
}

export const isFailure = (outcome: Sent): outcome is Failure => 'kind' in outcome

export const failure = (kind: Failure['failure']): Failure => ({ kind: 'failure', failure: kind })
