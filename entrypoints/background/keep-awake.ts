import { browser } from 'wxt/browser'

/** A worker is suspended after 30 seconds without an event, even during a `fetch`; any API call counts. */
const TICK_MS = 20_000

/** Keeps the worker alive until a piece of work is done, so that a slow panel's answer still finds it. */
export async function keepAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), TICK_MS)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
