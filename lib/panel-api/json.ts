/** A bare number of at least this many characters, which a JavaScript number may not hold exactly. */
const LONG = 16
const LONG_NUMBER = /-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g
/** Spelled out, since the engine then skips what cannot be one: a catalog is 5 MB and seldom has any. */
const LONG_DIGITS = new RegExp('[\\d.]'.repeat(LONG), 'g')

/** Whether a value can begin at `at`: not inside a string, as far as the characters before it tell. */
function mayBeValue(json: string, at: number): boolean {
  let before = at - 1
  if (json[before] === '-') before -= 1
  while (before >= 0 && json.charCodeAt(before) <= 32) before -= 1
  return before >= 0 && '[:,'.includes(json.charAt(before))
}

function hasLongNumber(json: string): boolean {
  for (const { index } of json.matchAll(LONG_DIGITS)) if (mayBeValue(json, index)) return true
  return false
}

const BACKSLASH = 92

function isEscaped(json: string, quote: number, open: number): boolean {
  let first = quote
  while (first - 1 > open && json.charCodeAt(first - 1) === BACKSLASH) first -= 1
  return (quote - first) % 2 === 1
}

/**
 * Where the string that opens at `open` ends: the index after its closing quote, or the text's length. A loop from
 * quote to quote: on 5 MB a regular expression overflows, or takes forever.
 */
export function endOfString(json: string, open: number): number {
  let quote = json.indexOf('"', open + 1)
  while (quote !== -1 && isEscaped(json, quote, open)) quote = json.indexOf('"', quote + 1)
  return quote === -1 ? json.length : quote + 1
}

function quoteLongNumbers(json: string): string {
  let quoted = ''
  let at = 0
  while (at < json.length) {
    const quote = json.indexOf('"', at)
    const open = quote === -1 ? json.length : quote
    const close = endOfString(json, open)
    quoted += json.slice(at, open).replace(LONG_NUMBER, '"$&"') + json.slice(open, close)
    at = close
  }
  return quoted
}

/**
 * Parses JSON without losing digits: a bare number of 16 characters or more becomes a string, since panels number
 * orders past 2^53. A byte-order mark is ignored (seen on real panels).
 * @throws SyntaxError if the text is not JSON, and whatever an engine throws that cannot nest so deep
 */
export function parseJson(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return JSON.parse(hasLongNumber(bare) ? quoteLongNumbers(bare) : bare)
}
