import type { Worker } from '@playwright/test'
import type { PageCode } from '../page/index'
import { type Figure, judged } from '../report'
import { OPEN_FROM_BEFORE, type World } from '../world'

declare const bench: PageCode

const OPEN = 1000
const MAX_REQUESTS = 10

interface Counting {
  /** The stores of each transaction that may write, from now on. */
  benchTransactions: string[]
}

/** Stands for itself: it is sent to the worker. */
function countTransactions(): void {
  const scope = globalThis as unknown as Counting
  scope.benchTransactions = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') scope.benchTransactions.push([stores].flat().join())
    return transaction.call(this, stores, mode, options)
  }
}

const writes = (worker: Worker): Promise<readonly string[]> =>
  worker.evaluate(() => (globalThis as unknown as Counting).benchTransactions)

/** Requests to the panel and transactions on the ledger when someone looks at a panel with so many open orders. */
export async function measureStatuses({ ext, panel, account, inPage }: World): Promise<Figure> {
  const numbers = panel.seedOrders(OPEN - OPEN_FROM_BEFORE)
  const worker = await ext.worker()
  return inPage(async (page) => {
    await page.evaluate(([account, numbers]) => bench.seedOpenOrders(account, numbers), [
      account,
      numbers,
    ] as const)
    await worker.evaluate(countTransactions)
    const asked = panel.actions.length
    const { ms } = await page.evaluate((id) => bench.timeCommand('refreshPanel', { id }), account.panelId)
    const tracked = await page.evaluate(([panelId, numbers]) => bench.countTracked(panelId, numbers), [
      account.panelId,
      numbers,
    ] as const)
    if (tracked !== numbers.length)
      throw new Error(`Only ${tracked} of ${numbers.length} orders were given a status`)
    const requests = panel.actions.slice(asked).filter((action) => action === 'status').length
    const all = await writes(worker)
    const transactions = all.filter((stores) => stores.split(',').includes('orders')).length
    return {
      what: 'statuses of 1,000 open orders',
      limit: '10 requests, 1 transaction',
      measured: `${requests} requests, ${transactions} transaction${transactions === 1 ? '' : 's'} on the ledger (${all.length} in all), ${(ms / 1000).toFixed(1)} s`,
      outcome: judged(requests <= MAX_REQUESTS && transactions === 1),
      details: { requests, transactions: all, ms },
    }
  })
}
