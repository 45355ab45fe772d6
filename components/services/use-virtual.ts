import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

interface Rows {
  readonly count: number
  /** What names a row however the list changes, so that its height is remembered. */
  readonly keyAt: (index: number) => string
  /** The height of a row that was not drawn yet, in pixels. */
  readonly heightAt: (index: number) => number
  readonly scroller: () => HTMLElement | null
}

/** Drawn beyond what is seen, so that fast scrolling shows rows and no blank. */
const OVERSCAN = 6

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
    overscan: OVERSCAN,
    initialRect: BEFORE_LAYOUT,
    observeElementRect: (rows: VirtualRows, tell: (rect: { width: number; height: number }) => void) =>
      observeElementRect(rows, (rect) => tell(rect.height > 0 ? rect : BEFORE_LAYOUT)),
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  }
  const [rows] = useState<VirtualRows>(() => new Virtualizer(options))
  rows.setOptions(options)
  useLayoutEffect(() => rows._didMount(), [rows])
  useLayoutEffect(() => rows._willUpdate())
  return rows
}
