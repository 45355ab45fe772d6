import { type Database, readSetting } from '../lib/db'
import type { Panel } from '../lib/panels/panel'
import { allPanels } from './all-panels'
import { live } from './live'

export interface PanelList {
  /** In the order in which they were added. */
  readonly panels: readonly Panel[]
  readonly defaultId: string | undefined
}

export async function readPanels(database: Database): Promise<PanelList> {
  const [panels, chosen] = await Promise.all([allPanels(database), readSetting(database, 'default-panel')])
  const chosenPanel = panels.find(({ id }) => id === chosen) ?? panels[0]
  return { panels, defaultId: chosenPanel?.id }
}

export const panelList = live(readPanels, ['panels'])
