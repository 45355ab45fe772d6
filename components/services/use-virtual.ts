import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'

interface Rows {
  readonly count: number
  /**
   * A row's key, however the list changes, so that its height is remembered. It must be the same function while the
   * list is the same: with another one every row is laid out again.
   */
  readonly keyAt: (index: number) => number
  /** The estimated height of a row that was not rendered yet, in pixels. */
  readonly heightAt: (index: number) => number
  readonly scroller: () => HTMLElement | null
}

/**
 * Rows rendered beyond the visible ones, so that fast scrolling shows no blank. At the top of a list the user is
 * typing.
 */
const OVERSCAN = 6
const OVERSCAN_AT_TOP = 2

/**
 * A list that changes sooner than this, in milliseconds, is being typed at: nothing is rendered that is not visible.
 */
const REST_MS = 150

/** Assumed height of a list before layout, and where there is none: that of a popup. */
const BEFORE_LAYOUT = { width: 400, height: 300 }

export type VirtualRows = Virtualizer<HTMLElement, HTMLElement>

/** Renders only the visible part of a long list. Rows may differ in height: each is measured when it is rendered. */
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

/** Whether a list has been unchanged for a while. */
function useRests(list: unknown): boolean {
  const [rested, setRested] = useState<unknown>()
  useEffect(() => {
    const resting = setTimeout(() => setRested(() => list), REST_MS)
    return () => clearTimeout(resting)
  }, [list])
  return rested === list
}

/**
 * Reports the actual heights of rows to the list. A row has its estimated height until the browser has laid it out:
 * measuring earlier would force a layout. The elements stay in place when the list changes, and hold other rows then.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: observing again reports the height again, for the row that the element holds now
  useLayoutEffect(() => {
    for (const element of scroller()?.querySelectorAll('[data-index]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [list, drawn[0]?.index, drawn.length])
}
