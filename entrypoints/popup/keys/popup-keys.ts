/* What each key of the popup does. It comes after the first paint, which does not wait for keys. */

/** What can be written in, where one letter is a letter. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))

const search = (): HTMLElement | null => {
  const within = document.querySelector('dialog[open]') ?? document
  return within.querySelector('#search-orders') ?? within.querySelector('#service')
}

/** On a Mac, Option and an arrow walk the words of a field. */
const walksWords = (target: EventTarget | null): boolean =>
  isField(target) && navigator.platform.startsWith('Mac')

const ROWS = 'main [id^="order-"]'

/** The row of an order above or below; the search stands above the first. */
function moveRow(target: EventTarget | null, by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)]
  const field = document.getElementById('search-orders')
  const at = rows.indexOf(target as HTMLElement)
  const isNone = at < 0 && target !== field && target !== document.body
  if (rows.length === 0 || isNone) return false
  const next = at + by
  const to = next < 0 ? field : rows[Math.min(next, rows.length - 1)]
  to?.focus()
  return to !== null
}

export interface Ways {
  /** Absent on the first screen, which Escape closes. */
  readonly back: (() => void) | undefined
  readonly help: () => void
}

/** What a key does on any screen of the popup, if nothing on it took the key first. */
export function act(event: KeyboardEvent, { back, help }: Ways): boolean {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.isComposing) return false
  // What lies over the screen has ways of its own.
  const isCovered = document.querySelector('dialog[open]') !== null
  const isBack = event.altKey ? key === 'ArrowLeft' && !walksWords(target) : key === 'Escape'
  if (isBack && back && !isCovered && !event.repeat) {
    back()
    return true
  }
  if (event.altKey) return false
  if (!isCovered && key === 'ArrowDown') return moveRow(target, 1)
  if (!isCovered && key === 'ArrowUp') return moveRow(target, -1)
  if (isField(target)) return false
  if (key === '/') {
    search()?.focus()
    return search() !== null
  }
  if (key === '?') help()
  return key === '?'
}
