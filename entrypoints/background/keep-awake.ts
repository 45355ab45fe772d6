import { browser } from 'wxt/browser'

/** A worker is put to sleep after 30 seconds without an event, a pending `fetch` or not; a call of any API counts. */
const TICK_MS = 20_000

/** Keeps the worker alive until a piece of work is done, so that a slow panel's answer finds someone at home. */
export async function keepAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), TICK_MS)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}
