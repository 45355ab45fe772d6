import type { Database } from '../db/schema'
import type { Panel } from './panel'

/** The connected panels, in the order in which they were added. */
export const allPanels = async (database: Database): Promise<readonly Panel[]> =>
  (await database.getAll('panels')).sort((a, b) => a.addedAt - b.addedAt)
