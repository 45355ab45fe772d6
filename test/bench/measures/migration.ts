import { EMPTY_PAGE } from '../extension'
import type { PageCode } from '../page/index'
import { type Figure, judged } from '../report'
import { ORDERS, type World } from '../world'

declare const bench: PageCode

/** To storing the same orders for the first time: each row is read, written again, and found by the same indexes. */
const MOST = 2

export const measureMigration = ({ inPage }: Pick<World, 'inPage'>): Promise<Figure> =>
  inPage(async (page) => {
    const { stored, migrated } = await page.evaluate((count) => bench.timeMigration(count), ORDERS)
    const ratio = migrated / stored
    const [seconds, base] = [migrated, stored].map((time) => `${(time / 1000).toFixed(1)} s`)
    return {
      what: 'migration of 100,000 orders, to storing them',
      limit: `${MOST} ×`,
      measured: `${ratio.toFixed(2)} × (${seconds} to ${base})`,
      outcome: judged(ratio <= MOST),
      details: { ratio, stored, migrated },
    }
  }, EMPTY_PAGE)
