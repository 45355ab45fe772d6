import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'

interface Rows {
  readonly count: number
  /**
   * What names a row however the list changes, so that its height is remembered. The very same function while the list
   * is the same: with another one every row is laid out anew.
   */
  readonly keyAt: (index: number) => number
  /** The height of a row that was not drawn yet, in pixels. */
  readonly heightAt: (index: number) => number
  readonly scroller: () => HTMLElement | null
}

/** Rows drawn beyond what is seen, so that fast scrolling shows no blank. At the top of a list one types. */
const OVERSCAN = 6
const OVERSCAN_AT_TOP = 2

/** A list that changes sooner is being typed at: for so long, in milliseconds, nothing is drawn that is not seen. */
const REST_MS = 150

/** Until a list has been laid out, and where nothing is, it is taken to be as high as in a popup. */
const BEFORE_LAYOUT = { width: 400, height: 300 }

export type VirtualRows = Virtualizer<HTMLElement, HTMLElement>

/** Draws of a long list only what can be seen. Rows may differ in height: each is measured when it is drawn. */
export function useVirtual({ count, keyAt, heightAt, scroller }: Rows): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const options = {
    count,
    getItemKey: keyAt,
    estimateSize: heightAt,
    getScrollElement: scroller,
    overscan: 0,
    initialRect: BEFORE_LAYOUT,
    observeElementRect: (rows: VirtualRows, tell: (rect: { width: number; height: number }) => void) =>
      observeElementRect(rows, (rect) => tell(rect.height > 0 ? rect : BEFORE_LAYOUT)),
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  }
  const [rows] = useState<VirtualRows>(() => new Virtualizer(options))
  const atTop = useRests(keyAt) ? OVERSCAN_AT_TOP : 0
  rows.setOptions({ ...options, overscan: rows.scrollOffset ? OVERSCAN : atTop })
  useLayoutEffect(() => rows._didMount(), [rows])
  useLayoutEffect(() => rows._willUpdate())
  useMeasured(rows, scroller, keyAt)
  return rows
}

/** Whether a list has been the same for a while. */
function useRests(list: unknown): boolean {
  const [rested, setRested] = useState<unknown>()
  useEffect(() => {
    const resting = setTimeout(() => setRested(() => list), REST_MS)
    return () => clearTimeout(resting)
  }, [list])
  return rested === list
}

/**
 * Tells the list how high its rows turned out. A row has its likely height until the browser has laid it out: to ask for
 * it would lay out the page at once. The elements stay where they are when the list changes, and hold other rows then.
 */
function useMeasured(rows: VirtualRows, scroller: () => HTMLElement | null, list: unknown): void {
  const [observer] = useState(
    () =>
      new ResizeObserver((seen) => {
        for (const { target, borderBoxSize } of seen) {
          const [box] = borderBoxSize
          if (box) rows.resizeItem(Number(target.getAttribute('data-index')), box.blockSize)
        }
      }),
  )
  const drawn = rows.getVirtualItems()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is observed anew tells its height anew, as that of the row that it holds now
  useLayoutEffect(() => {
    for (const element of scroller()?.querySelectorAll('[data-index]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [list, drawn[0]?.index, drawn.length])
}
