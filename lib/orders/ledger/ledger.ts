import type { Database } from '../../db/schema'
import { DEMO_PANEL_ID, isDemo } from '../../panels/panel'
import { NO_COUNTS } from '../order/listing'
import { countListed } from './order-list'

/** How many orders need the user: the number on the toolbar badge. The demo account's count while it is all there is. */
export async function countNeedingAttention(database: Database): Promise<number> {
  const isReal = (await database.getAllKeys('panels')).some((id) => !isDemo(id))
  const [real, demo] = await Promise.all([
    countListed(database),
    isReal ? NO_COUNTS : countListed(database, DEMO_PANEL_ID),
  ])
  return [real, demo].reduce((sum, { unconfirmed, problem }) => sum + unconfirmed + problem, 0)
}
