import { useMemo, useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import type { Database } from '../../../../lib/db/schema'
import { targetKey } from '../../../../lib/links/target-key'
import { readActiveOrders } from '../../../../lib/orders/ledger/active-orders'
import { type Order, targetOf } from '../../../../lib/orders/order/order'
import { mayBePlaced } from '../../../../lib/orders/order/status'
import { recentRange } from '../../../../lib/orders/placing/checks'
import { isSameWorld } from '../../../../lib/panels/worlds'
import { type MarkedLine, markLines, readLines } from './read-lines'

export interface List {
  readonly lines: readonly MarkedLine[]
  /** Those that are ordered for. */
  readonly taken: readonly MarkedLine[]
  /** Takes a marked line in, or leaves it out again. */
  readonly toggle: (id: string) => void
}

/** By target the newest order that is under way, or may be the same one minutes ago. */
async function readKnown(database: Database, panelId: string): Promise<ReadonlyMap<string, Order>> {
  const [active, recent] = await Promise.all([
    readActiveOrders(database),
    database.getAllFromIndex('orders', 'by-panel', recentRange(panelId, Date.now())),
  ])
  const orders = [...active, ...recent.filter(mayBePlaced)].filter((order) =>
    isSameWorld(order.panelId, panelId),
  )
  const oldestFirst = orders.toSorted((a, b) => a.createdAt - b.createdAt)
  return new Map(oldestFirst.map((order) => [targetKey(targetOf(order)), order]))
}

const NONE: ReadonlyMap<string, Order> = new Map()

/** The links of a list, recognized, cleaned and marked, as its text has them. */
export function useList(text: string, panelId: string, wantsOriginal: boolean): List {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const known = useLive((database) => readKnown(database, panelId), ['orders'], panelId) ?? NONE
  const read = useMemo(() => readLines(text, wantsOriginal), [text, wantsOriginal])
  const lines = useMemo(() => markLines(read, known, wanted), [read, known, wanted])
  return {
    lines,
    taken: useMemo(() => lines.filter(({ isTaken }) => isTaken), [lines]),
    toggle: (id) =>
      setWanted((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
  }
}
