import type { Database } from '../lib/db'
import type { Panel } from '../lib/panels/panel'

/** The connected panels, in the order in which they were added. */
export const allPanels = async (database: Database): Promise<readonly Panel[]> =>
  (await database.getAll('panels')).sort((a, b) => a.addedAt - b.addedAt)
