import type * as Actions from './actions'
import { firstPaint } from './first-paint'

let loaded: typeof Actions | undefined

/** What acts is loaded after the first paint, which needs none of it. */
export const actions: Promise<typeof Actions> = firstPaint
  .then(() => import('./actions'))
  .then((module) => {
    loaded = module
    return module
  })

/** Does something now, within the very click where it matters, or as soon as it can be done. */
export function act(run: (actions: typeof Actions) => unknown): void {
  if (loaded) run(loaded)
  else void actions.then(run)
}
