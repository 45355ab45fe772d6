import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { onChange } from '../../../lib/announcements'
import { openDatabase } from '../../../lib/db/open'
import type { Database } from '../../../lib/db/schema'
import type { OrderPage, Place } from '../../../lib/orders/ledger/order-list'

const PAGE = 25

interface Held {
  readonly key: string
  readonly page: OrderPage
}

interface Pages extends Held {
  readonly more: () => void
}

/**
 * Pages of orders, one after the other; as many as are held are read again when orders change.
 * @param key tells what is read: of another one the first page is read, and the one before stays until it is there
 */
export function usePages(
  read: (database: Database, size: number, from?: Place) => Promise<OrderPage>,
  key: string,
): Pages | undefined {
  const [held, setHeld] = useState<Held>()
  const size = useRef(PAGE)
  const isReading = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when `read` reads something else
  useLayoutEffect(() => {
    let isOver = false
    size.current = PAGE
    async function refresh() {
      const page = await read(await openDatabase(), size.current)
      if (!isOver) setHeld({ key, page })
    }
    void refresh()
    const stop = onChange((changed) => {
      if (changed.includes('orders')) void refresh()
    })
    return () => {
      isOver = true
      stop()
    }
  }, [key])

  async function more() {
    const from = held?.page.next
    if (!held || !from || isReading.current) return
    isReading.current = true
    try {
      const { orders, next } = await read(await openDatabase(), PAGE, from)
      const page = { orders: [...held.page.orders, ...orders], ...(next && { next }) }
      setHeld((now) => (now === held ? { key: held.key, page } : now))
      size.current = Math.max(size.current, page.orders.length)
    } finally {
      isReading.current = false
    }
  }

  return held && { ...held, more: () => void more() }
}
