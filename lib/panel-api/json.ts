/** Digits that a JavaScript number cannot hold exactly, standing bare where JSON has a value. */
const LONG_NUMBER = /[[:,]\s*-?[\d.]{16,}/
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g

/**
 * Parses JSON without losing digits: a bare number of 16 characters or more arrives as a string, since panels
 * number orders past 2^53. A byte-order mark is ignored (seen on real panels).
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (!LONG_NUMBER.test(bare)) return JSON.parse(bare)
  return JSON.parse(bare.replace(STRING_OR_LONG_NUMBER, (token) => (token[0] === '"' ? token : `"${token}"`)))
}
