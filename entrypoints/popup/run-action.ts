import type * as Actions from './actions'
import { firstPaint } from './first-paint'

let loaded: typeof Actions | undefined

/** The actions are loaded after the first paint, which needs none of them. */
export const actions: Promise<typeof Actions> = firstPaint
  .then(() => import('./actions'))
  .then((module) => {
    loaded = module
    return module
  })

/** Runs an action now, within the click if that matters, or as soon as it is loaded. */
export function runAction(run: (actions: typeof Actions) => unknown): void {
  if (loaded) run(loaded)
  else void actions.then(run)
}
