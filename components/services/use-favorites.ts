import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import { readSetting } from '../../lib/db/settings'
import type { Favorite } from '../../lib/saved/choices'

/** The services that the user marked; `undefined` until the database has been read. */
export const useFavorites = (): readonly Favorite[] | undefined =>
  useLive(async (database) => (await readSetting(database, 'favorites')) ?? [], ['choices'], '')

/** Marks or unmarks a favorite; the screen follows the database. */
export function setFavorite(panelId: string, serviceId: string, on: boolean): void {
  void command('setFavorite', { panelId, serviceId, on }).catch(() => undefined)
}
