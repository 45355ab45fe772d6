import { afterFrame } from './frames'
import { numberIn } from './row-number'

/* Every frame of a scrolling list, looked at: whether rows cover all of it that is on screen. */

/** Between two rows there may be a heading; a stretch without a row that is longer is blank. Rows are twice as high. */
const MAX_GAP_PX = 40

export interface Scrolling {
  readonly frames: number
  /** Frames in which something of the list on screen was no row. */
  readonly blank: number
  /** The longest stretch without a row, in pixels. */
  readonly worst: number
  /** Where the first of the blank frames were: how far the list was scrolled and how much of it was blank, in pixels. */
  readonly blanks: readonly { readonly top: number; readonly gap: number }[]
  /** How far the list has been scrolled, in pixels, and how far it can be. */
  readonly top: number
  readonly end: number
  /** The number of the last service that the list holds now. */
  readonly last: string
}

const MAX_REPORTED = 10

let frames = 0
let blank = 0
let worst = 0
const blanks: { top: number; gap: number }[] = []

const list = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#services')
  if (!found) throw new Error('There is no list of services')
  return found
}

/** What scrolls when the list does: itself, something around it, or the page. */
function scroller(): Element {
  for (let at: Element | null = list(); at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at)
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at
  }
  return document.scrollingElement ?? document.documentElement
}

/** The longest stretch of the list on screen that no row covers, in pixels. */
function longestGap(box: Element): number {
  const frame = box === document.scrollingElement ? document.documentElement : box
  const { top, bottom } = frame.getBoundingClientRect()
  const whole = list().getBoundingClientRect()
  const from = Math.max(0, frame === document.documentElement ? 0 : top, whole.top)
  const to = Math.min(innerHeight, frame === document.documentElement ? innerHeight : bottom, whole.bottom)
  const rows = [...list().querySelectorAll('[role=option]')]
    .map((row) => row.getBoundingClientRect())
    .filter((row) => row.bottom > from && row.top < to)
    .sort((a, b) => a.top - b.top)
  let covered = from
  let longest = 0
  for (const row of rows) {
    longest = Math.max(longest, row.top - covered)
    covered = Math.max(covered, row.bottom)
  }
  return Math.max(longest, to - covered)
}

export function watchScrolling(): void {
  const look = () => {
    const box = scroller()
    const gap = longestGap(box)
    frames += 1
    worst = Math.max(worst, gap)
    if (gap > MAX_GAP_PX) {
      blank += 1
      if (blanks.length < MAX_REPORTED) blanks.push({ top: Math.round(box.scrollTop), gap: Math.round(gap) })
    }
    afterFrame(look)
  }
  afterFrame(look)
}

export function scrollReport(): Scrolling {
  const box = scroller()
  const last = [...list().querySelectorAll('[role=option]')].at(-1)
  return {
    frames,
    blank,
    worst: Math.round(worst),
    blanks,
    top: Math.round(box.scrollTop),
    end: box.scrollHeight - box.clientHeight,
    last: last ? numberIn(last) : '',
  }
}
