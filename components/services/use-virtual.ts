import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

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

/** Drawn beyond what is seen, so that fast scrolling shows rows and no blank; at the top of a list one types. */
const OVERSCAN = 6
const OVERSCAN_AT_TOP = 2

/** Until a list has been laid out, and where nothing is, it is taken to be as high as in a popup. */
const BEFORE_LAYOUT = { width: 400, height: 300 }

export type VirtualRows = Virtualizer<HTMLElement, HTMLElement>

/** A new row has its likely height until the browser has laid it out and says so: to ask would lay out the page at once. */
const measured: typeof measureElement = (element, seen, rows) => {
  if (seen) return measureElement(element, seen, rows)
  const index = rows.indexFromElement(element)
  return rows.itemSizeCache.get(rows.options.getItemKey(index)) ?? rows.options.estimateSize(index)
}

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
    measureElement: measured,
    onChange: () => redraw(undefined),
  }
  const [rows] = useState<VirtualRows>(() => new Virtualizer(options))
  rows.setOptions({ ...options, overscan: rows.scrollOffset ? OVERSCAN : OVERSCAN_AT_TOP })
  useLayoutEffect(() => rows._didMount(), [rows])
  useLayoutEffect(() => rows._willUpdate())
  return rows
}
