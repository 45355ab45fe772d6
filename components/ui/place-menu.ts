/** Keeps this far from the edges of the window, in pixels. */
const MARGIN = 8

/** Puts an open list beneath its button, or above where there is more room, ending where the button ends. */
export function placeMenu(list: HTMLElement, button: HTMLElement): void {
  const { style, offsetWidth, offsetHeight } = list
  const { top, bottom, left, right } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isAbove = bottom + offsetHeight + MARGIN > clientHeight && top > clientHeight - bottom
  const wanted = getComputedStyle(button).direction === 'rtl' ? left : right - offsetWidth
  const x = Math.max(MARGIN, Math.min(wanted, clientWidth - offsetWidth - MARGIN))
  style.left = `${x}px`
  style.top = `${isAbove ? Math.max(MARGIN, top - offsetHeight) : bottom}px`
}
