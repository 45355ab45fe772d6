import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import { readSetting } from '../../lib/db/settings'
import type { Favourite } from '../../lib/saved/choices'

/** The services that the person marked; `undefined` until the database was read. */
export const useFavourites = (): readonly Favourite[] | undefined =>
  useLive(async (database) => (await readSetting(database, 'favorites')) ?? [], ['choices'], '')

/** Marks a service, or takes the mark off; what the screen shows follows the database. */
export function setFavourite(panelId: string, serviceId: string, on: boolean): void {
  void command('setFavourite', { panelId, serviceId, on }).catch(() => undefined)
}
