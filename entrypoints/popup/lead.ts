import { onChange } from '../../lib/announcements'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import type { PopupView } from '../../lib/db/schema'
import { current, go, type Route, readStored, route } from './route'
import { isLedHere } from './side/this-window'
import { isSidePanel } from './surface'

/* What leads a popup that is open, beside its own clicks. Loaded after the first paint. */

/** The next popup begins with the account. */
export const leaveForm = () => void command('leaveForm', {}).catch(() => undefined)

/** Goes where the background leads. An order's outcome is seen now: the next popup does not show it again. */
function follow(view: PopupView): void {
  go(view)
  if (view.view === 'order') leaveForm()
}

const isSame = (a: Route | undefined, b: Route | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Replies under way that lead on, each from the place where it was asked for. */
let awaited = 0

/**
 * Waits for the reply to a command and goes where it leads, unless the user has gone on to something else meanwhile.
 * Until then nothing else leads away.
 */
export async function lead<T>(reply: Promise<T>, where: (reply: T) => PopupView | undefined): Promise<T> {
  const from = route.value
  awaited += 1
  try {
    const answer = await reply
    const to = where(answer)
    if (to && isSame(route.value, from)) follow(to)
    return answer
  } finally {
    awaited -= 1
    void keepUp().catch(() => undefined)
  }
}

/** Another popup, or an answer that no one here waits for, may have changed what is shown. */
async function keepUp(): Promise<void> {
  const from = route.value
  if (!from || awaited > 0) return
  const to = await current(from, await openDatabase())
  if (awaited === 0 && route.value === from && to !== from) go(to)
}

/** A side panel stays open: it is led only by what is clicked in its own window. */
async function followStored(): Promise<void> {
  const database = await openDatabase()
  if (isSidePanel && !(await isLedHere(database))) return
  follow(await readStored(database))
}

onChange((changed) => {
  if (changed.includes('drafts')) void keepUp().catch(() => undefined)
  // A menu, a shortcut or a notification was clicked while this popup is open.
  if (changed.includes('view')) void followStored().catch(() => undefined)
})
// It may have changed before anyone listened.
void keepUp().catch(() => undefined)
