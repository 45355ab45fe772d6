import { signal } from '@preact/signals'
import type { Panel } from '../../../lib/panels/panel'
import { actions } from '../run-action'

/** How many panels are being asked. */
export const refreshing = signal(0)

/** The accounts that this popup has asked about already. */
const asked = new Set<string>()

/** Asks panels again; their answers arrive through the database. */
export async function refresh(panels: readonly Pick<Panel, 'id'>[]): Promise<void> {
  const { command } = await actions
  await Promise.all(
    panels.map(async ({ id }) => {
      asked.add(id)
      refreshing.value += 1
      try {
        await command('refreshPanel', { id })
      } finally {
        refreshing.value -= 1
      }
    }),
  )
}

/** Asks those panels that this popup has not asked yet; a single one each time it is looked at. */
export function refreshOnce(panels: readonly Pick<Panel, 'id'>[]): void {
  const wanted = panels.length === 1 ? panels : panels.filter(({ id }) => !asked.has(id))
  void refresh(wanted).catch(() => undefined)
}
