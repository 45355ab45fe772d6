import { changeSetting } from '../../db/settings'
import type { Environment } from '../../environment'
import type { PanelLimits } from './panel-limits'

/** Stores the limits of one panel beside those of the others. */
export async function saveLimits(
  panelId: string,
  limits: PanelLimits,
  { database, announce }: Environment,
): Promise<void> {
  await changeSetting(database, 'limits', (others) => ({ ...others, [panelId]: limits }))
  announce('panels')
}
