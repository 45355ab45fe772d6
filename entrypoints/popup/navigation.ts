import type { Database } from '../../lib/db/schema'
import { current, go, type Route, readStored, route } from './route'
import { runAction } from './run-action'

/* The ways within a popup that change where the next one opens. */

function leaveTo(to: Route): void {
  go(to)
  runAction(({ leaveForm }) => leaveForm())
}

export const goHome = (): void => leaveTo({ view: 'home' })

/** To an order; a form that stood here keeps its draft. */
export const lookAt = (orderId: string): void => leaveTo({ view: 'order', orderId })

/** Where a popup that opens begins. */
export async function seedRoute(database: Database): Promise<void> {
  if (route.value) return
  const stored = await readStored(database)
  const to = await current(stored, database)
  if (route.value) return
  // An outcome is seen now. How an order that is still being sent ends is not stored yet: the next popup opens there too.
  if (to === stored && to.view === 'order') leaveTo(to)
  else go(to)
}
