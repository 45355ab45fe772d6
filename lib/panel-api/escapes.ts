/** A text and, for each of its characters and for its end, its position in the original. */
export interface View {
  readonly text: string
  readonly from: readonly number[]
}

export const viewOf = (text: string): View => ({
  text,
  from: Array.from({ length: text.length + 1 }, (_, at) => at),
})

/** The view with each match replaced; every character of a replacement maps to where its match begins. */
export function rewrite(
  { text, from }: View,
  pattern: RegExp,
  replacementOf: (match: readonly (string | undefined)[]) => string,
): View {
  const places: number[] = []
  let rewritten = ''
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const replacement = replacementOf(match)
    rewritten += text.slice(at, match.index) + replacement
    for (; at < match.index; at += 1) places.push(from[at] ?? 0)
    for (let unit = 0; unit < replacement.length; unit += 1) places.push(from[at] ?? 0)
    at += match[0].length
  }
  rewritten += text.slice(at)
  for (; at < from.length; at += 1) places.push(from[at] ?? 0)
  return { text: rewritten, from: places }
}

const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * One escaped character: in hex as in JSON, JavaScript, C, URLs and HTML, then decimal, octal, by name, and after a
 * bare backslash. JSON within JSON doubles each backslash, so a run of them counts as one.
 */
const ESCAPE =
  /(?:\\+|%)u([\da-f]{4})|\\+u\{0*([\da-f]{1,6})\}|&#x0*([\da-f]{1,6});|(?:\\+x|%)([\da-f]{2})|&#0*(\d{1,7});|\\+([0-3][0-7]{2})|&(amp|lt|gt|quot|apos|nbsp);|\\+([^a-z\d\\%&])|\\+[nrtbfv]|\\{2,}/gi

function unescaped([whole = '', ...groups]: readonly (string | undefined)[]): string {
  const [unit, point, entity, byte, decimal, octal, name, symbol] = groups
  const hex = unit ?? point ?? entity ?? byte
  if (name !== undefined) return NAMES[name.toLowerCase()] ?? ''
  if (symbol !== undefined) return symbol
  if (hex === undefined && decimal === undefined && octal === undefined) {
    return whole.endsWith('\\') ? '\\' : '\n'
  }
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.parseInt(octal ?? '', 8)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Escapes are escaped again, by one program after another. More levels than this are no accident. */
const MAX_VIEWS = 8

/** The text as it is, then with its escapes resolved, then with the resulting ones resolved, and so on. */
export function* viewsOf(text: string): Generator<View> {
  let view = viewOf(text)
  for (let count = 0; count < MAX_VIEWS; count += 1) {
    yield view
    const next = rewrite(view, ESCAPE, unescaped)
    if (next.text === view.text) return
    view = next
  }
}

/** Only the texts of {@link viewsOf}, at a fraction of the time. */
export function* readingsOf(text: string): Generator<string> {
  let reading = text
  for (let count = 0; count < MAX_VIEWS; count += 1) {
    yield reading
    const next = reading.replace(ESCAPE, (...match) => unescaped(match))
    if (next === reading) return
    reading = next
  }
}

/**
 * An escape of a letter, a digit or a line break, or of what begins another escape or a tag. An escaped apostrophe or
 * quote, and `&amp;` before a space, hide nothing, and catalogs are full of them.
 */
const DISGUISE =
  /\\u(?:\{|00[02-7])|\\x|\\[0-3][0-7]{2}|%(?:[02-7][\da-f]|u)|&#(?!0*3[49];|x0*2[27];)|&amp(?!; )|&lt/iy

/**
 * Whether a sticky pattern matches at one of the characters. The engine jumps from one to the next.
 * @param seconds the characters that can follow, if not all: running the pattern takes longer
 */
export function matchesAt(chars: string, pattern: RegExp, text: string, seconds?: string): boolean {
  for (const char of chars) {
    for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) {
      if (seconds && !seconds.includes(text.charAt(at + 1))) continue
      pattern.lastIndex = at
      if (pattern.test(text)) return true
    }
  }
  return false
}

/** Whether resolving the escapes of a text, or of a JSON text, can reveal letters and digits; false is certain. */
export const isDisguised = (text: string): boolean => matchesAt('\\%&', DISGUISE, text, '#01234567aAlLuUxX')
