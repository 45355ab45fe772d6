import type { Database } from '../db/schema'
import { readSetting, writeSetting } from '../db/settings'
import type { Environment } from '../environment'
import type { Order } from '../orders/order/order'
import { isUnanswered } from '../orders/order/status'
import { isDemo } from '../panels/panel'
import type { LossWatch, Mark, MarkStore } from './mark'

/*
 * Chromium may throw the whole database away when the disk is full. A mark in `storage.local` remembers what was in it, and
 * each start of the worker compares. The mark may know less than the database and never more, or it would tell of a loss
 * that did not happen: it is written after a change was made, and before an account is removed. Counting 100,000 orders
 * takes up to 0.4 s, so only those since the last mark are read, and of a long ledger that has none yet some at a time. The
 * demo account is left out: nothing of it is real.
 */

const BLANK: Mark = { accounts: [], orders: 0, upTo: 0, witness: undefined }
const SOON_MS = 1000
const CHUNK = 500

export function watchForLoss(
  environment: () => Pick<Environment, 'database' | 'announce'>,
  store: MarkStore,
): LossWatch {
  let isDue = false
  let last: Promise<unknown> = Promise.resolve()
  const forgotten = new Set<string>()

  async function compare(isDismissed: boolean): Promise<void> {
    const { database, announce } = environment()
    const stored = await store.read()
    let mark = isDismissed || !stored ? BLANK : stored
    const panels = await database.getAll('panels')
    const lost = mark.accounts.filter((account) => !panels.some(({ id }) => id === account.id))
    if (lost.length === 0 && (!mark.witness || (await database.getKey('orders', mark.witness)))) {
      mark = { ...(await count(mark, database)), accounts: panels }
    } else if (!(await readSetting(database, 'data-loss'))) {
      // The mark stays as it is until the user has answered: the database may be thrown away once more before that.
      const orders = Math.max(0, mark.orders - (await database.count('orders')))
      await writeSetting(database, 'data-loss', { accounts: lost, orders })
      announce('panels', 'orders')
    }
    const accounts = mark.accounts
      .filter(({ id }) => !isDemo(id) && !forgotten.has(id))
      // In the order in which the browser gives them back, so that what did not change is not written again.
      .map(({ id, keyTail, name, url }) => ({ id, keyTail, name, url }))
    const next = { ...mark, accounts }
    if (JSON.stringify(next) === JSON.stringify(stored)) return
    await store.write(next)
    // There may be more than were read at once.
    checkSoon()
  }

  /** One comparison after the other, so that none overwrites what another has just found. */
  function inTurn(isDismissed = false): Promise<void> {
    const turn = last.then(() => compare(isDismissed))
    last = turn.catch(() => undefined)
    return turn
  }

  // Where it could not be done now, the next change or the next start does it.
  const check = () => inTurn().catch(() => undefined)

  function checkSoon(): void {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      void check()
    }, SOON_MS)
  }

  return {
    check,
    checkSoon,
    forgetAccount(panelId) {
      forgotten.add(panelId)
      return inTurn()
    },
    async dismiss() {
      await inTurn(true)
      const { database, announce } = environment()
      await database.delete('settings', 'data-loss')
      announce('panels')
    },
  }
}

/** The mark with the orders since it was written; one that is being sent may become a draft again, and is not passed. */
async function count(mark: Mark, database: Database): Promise<Mark> {
  const range = IDBKeyRange.lowerBound(mark.upTo, true)
  const rows = await database.getAllFromIndex('orders', 'by-created', range, CHUNK)
  const passed = rows.slice(0, rows.findLastIndex(({ state }) => state !== 'sending') + 1)
  const real = passed.filter(({ panelId }) => !isDemo(panelId))
  return {
    ...mark,
    orders: mark.orders + real.length,
    upTo: passed.at(-1)?.createdAt ?? mark.upTo,
    witness: real.findLast(isForGood)?.id ?? mark.witness,
  }
}

/** Whether nothing of ours deletes the row: one that was not sent is a draft again, one added by its number may be another's. */
const isForGood = (order: Order): boolean =>
  !isUnanswered(order) && order.history[0]?.event !== 'added-by-number'
