/* Time limits of requests by the clock of a test: a limit is over when the network says that its time has passed. */

interface Limit {
  readonly ms: number
  readonly end: () => void
}

const limits = new WeakMap<AbortSignal, Limit>()

/** @returns what puts the browser's own time limits back */
export function driveTimeouts(): () => void {
  const { timeout } = AbortSignal
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController()
    limits.set(controller.signal, { ms, end: () => controller.abort() })
    return controller.signal
  }
  return () => {
    AbortSignal.timeout = timeout
  }
}

/** The time limit of a request that gets no answer. */
export function limitOf({ signal }: RequestInit): Limit {
  const limit = signal && limits.get(signal)
  if (!limit) throw new Error('Silence needs driveTimeouts()')
  return limit
}
