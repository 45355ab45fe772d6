import { live } from '../lib/browser/live'
import type { Loss } from '../lib/data-loss/mark'
import type { Database } from '../lib/db/schema'
import { readSetting } from '../lib/db/settings'
import { allPanels } from '../lib/panels/all-panels'
import type { Panel } from '../lib/panels/panel'
import { defaultPanel } from '../lib/panels/worlds'
import { readLoss } from './check-for-loss'

export interface PanelList {
  /** In the order in which they were added. */
  readonly panels: readonly Panel[]
  readonly defaultId: string | undefined
  readonly loss: Loss | undefined
}

async function readPanels(database: Database): Promise<PanelList> {
  const [panels, chosen] = await Promise.all([allPanels(database), readSetting(database, 'default-panel')])
  return { panels, defaultId: defaultPanel(panels, chosen)?.id, loss: await readLoss(database, panels) }
}

export const panelList = live(readPanels, ['panels'])
