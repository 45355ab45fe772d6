import type { Database } from '../../db/schema'

/** How many orders need the user: the number on the toolbar badge. */
export const countNeedingAttention = (database: Database): Promise<number> =>
  database.countFromIndex('orders', 'by-attention')
