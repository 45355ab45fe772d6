import { type Database, readSetting } from '../lib/db'
import type { Panel } from '../lib/panels/panel'
import { live } from './live'

export interface PanelList {
  /** In the order in which they were added. */
  readonly panels: readonly Panel[]
  readonly defaultId: string | undefined
}

export async function readPanels(database: Database): Promise<PanelList> {
  const [panels, chosen] = await Promise.all([
    database.getAll('panels'),
    readSetting(database, 'default-panel'),
  ])
  panels.sort((a, b) => a.addedAt - b.addedAt)
  const chosenPanel = panels.find(({ id }) => id === chosen) ?? panels[0]
  return { panels, defaultId: chosenPanel?.id }
}

export const panelList = live(readPanels, ['panels'])
