import { signal } from '@preact/signals'

const TICK_MS = 30_000

/** The time, for ages on a page that stays open. */
export const now = signal(Date.now())

setInterval(() => {
  now.value = Date.now()
}, TICK_MS)
