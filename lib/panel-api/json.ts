/** Digits that a JavaScript number cannot hold exactly, standing bare where JSON has a value. */
const HAS_LONG_NUMBER = /[[:,]\s*-?[\d.]{16,}/
const LONG_NUMBER = /-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g

/** Where the string that opens at `open` is over. A loop: on 5 MB an expression overflows, or takes for ever. */
function endOfString(json: string, open: number): number {
  let at = open + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
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
 * Parses JSON without losing digits: a bare number of 16 characters or more arrives as a string, since panels
 * number orders past 2^53. A byte-order mark is ignored (seen on real panels).
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return JSON.parse(HAS_LONG_NUMBER.test(bare) ? quoteLongNumbers(bare) : bare)
}
