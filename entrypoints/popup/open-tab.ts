import { signal } from '@preact/signals'
import type { OpenTab } from './actions'
import { actions } from './run-action'

/** The tab in front, as far as it may be seen; `undefined` until the browser has told. */
export const tab = signal<OpenTab>()

let asked = 0

/** Asks which tab is in front; of two questions under way the later one counts. */
export async function readTab(): Promise<void> {
  asked += 1
  const mine = asked
  const { openTab } = await actions
  const open = await openTab()
  if (mine === asked) tab.value = open
}
