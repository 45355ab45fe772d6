import { signal } from '@preact/signals'
import { isBeingUpdated, openDatabase } from '../db/open'

/** Whether the data are being taken over from an earlier version, which can take a while. */
export const isUpdating = signal(false)

/** Most openings take a few milliseconds: no other text flashes by there, and nothing is asked. */
const LOOK_EACH_MS = 300

/** Watches how the database is opened; what is shown meanwhile follows {@link isUpdating}. */
export async function watchUpdate(): Promise<void> {
  let isOpen = false
  const timer = setInterval(async () => {
    const isUnderWay = await isBeingUpdated().catch(() => false)
    isUpdating.value = isUnderWay && !isOpen
  }, LOOK_EACH_MS)
  await openDatabase().catch(() => undefined)
  isOpen = true
  clearInterval(timer)
  isUpdating.value = false
}
