import type { Database } from '../db/schema'
import { readSetting, writeSetting } from '../db/settings'
import type { Environment } from '../environment'
import type { Order } from '../orders/order/order'
import { isUnanswered } from '../orders/order/status'
import { isDemo } from '../panels/panel'
import type { LossWatch, Mark, MarkStore } from './mark'

/*
 * Chromium may delete the whole database when the disk is full. A mark in `storage.local` remembers what was in it, and
 * the worker compares the two at each start.
 *
 * The mark may know less than the database but never more, or it would report a loss that did not happen: it is written
 * after a change is made, and before an account is removed. Counting 100,000 orders takes up to 0.4 s, so only those
 * since the last mark are read, and for a long ledger without a mark in chunks. The demo account is left out: nothing
 * in it is real.
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
      // The mark stays unchanged until the user has answered: the database may be deleted once more before that.
      const orders = Math.max(0, mark.orders - (await database.count('orders')))
      await writeSetting(database, 'data-loss', { accounts: lost, orders })
      announce('panels', 'orders')
    }
    const accounts = mark.accounts
      .filter(({ id }) => !isDemo(id) && !forgotten.has(id))
      // In the order in which the browser returns them, so that unchanged data is not written again.
      .map(({ id, keyTail, name, url }) => ({ id, keyTail, name, url }))
    const next = { ...mark, accounts }
    if (JSON.stringify(next) === JSON.stringify(stored)) return
    await store.write(next)
    // There may be more than one chunk.
    checkSoon()
  }

  /** One comparison at a time, so that none overwrites what another has just found. */
  function inTurn(isDismissed = false): Promise<void> {
    const turn = last.then(() => compare(isDismissed))
    last = turn.catch(() => undefined)
    return turn
  }

  // If it failed now, the next change or the next start tries again.
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

/**
 * The mark, including the orders since it was written; an order in `sending` may become a draft again, so the mark
 * stops before it.
 */
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

/**
 * Whether none of our code deletes the row: an unsent order becomes a draft again, and one added by its number may be
 * merged into another.
 */
const isForGood = (order: Order): boolean =>
  !isUnanswered(order) && order.history[0]?.event !== 'added-by-number'
