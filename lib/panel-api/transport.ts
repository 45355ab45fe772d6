import type { Reply } from './answer'
import type { Failure } from './model'

/** The outcome of sending a form: the complete answer, or why there is none. */
export type Sent = Reply | Failure

/** How a form reaches a panel: over HTTP, or directly into a simulated one. Never throws. */
export interface Transport {
  /** @param mayAskAgain whether the panel may be sent a second request to find out what became of the first */
  read(form: URLSearchParams, timeoutMs: number, mayAskAgain?: () => boolean): Promise<Sent>
  /**
   * Sends a read the way the following write will be sent, and so finds the route that works, with nothing at stake.
   */
  rehearse(form: URLSearchParams, timeoutMs: number): Promise<Sent>
  /** Sends what must arrive at most once. See `http.ts` for what that takes. */
  write(form: URLSearchParams, timeoutMs: number): Promise<Sent>
}

export const isFailure = (outcome: Sent): outcome is Failure => 'kind' in outcome

export const failure = (kind: Failure['failure']): Failure => ({ kind: 'failure', failure: kind })
