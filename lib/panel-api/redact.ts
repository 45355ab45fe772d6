const MARK = '•••'

/** Shorter than any panel's key: removing `1` from every text would only mangle names. */
const SHORTEST_SECRET = 4

const HTML_NAMES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  ' ': 'nbsp',
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0')

/** A pattern for one character of a key in every way that panels write it: as it is, in JSON, in HTML, in a URL. */
function formsOf(char: string): string {
  if (/[a-z\d]/i.test(char)) return char
  const code = char.codePointAt(0) ?? 0
  const units = Array.from({ length: char.length }, (_, at) => `\\\\u${hex(char.charCodeAt(at), 4)}`)
  const bytes = Array.from(new TextEncoder().encode(char), (byte) => `%${hex(byte, 2)}`)
  const name = HTML_NAMES[char]
  const forms = [`&#0*${code};`, `&#x0*${hex(code, 1)};`, units.join(''), bytes.join('')]
  if (name) forms.push(`&${name};`)
  if (char === ' ') forms.push('\\+')
  return `(?:${forms.join('|')}|\\\\?${char.replace(/[^\w\s]/, '\\$&')})`
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '')

/**
 * The longest run of letters and digits in a key. Those are written in one way only, so a text without the run holds
 * no key. A key without any has an empty one, which every text holds.
 */
const runOf = (key: string): RegExp => new RegExp(longest(key.split(/[^a-z\d]+/i)), 'i')

/**
 * Takes the key out of a text that came from a panel. Some panels echo the key back in an error, a name or a
 * field, as it is or in an encoding of their own; it must be neither stored nor shown.
 */
export function redactor(key: string): (text: string) => string {
  if (key.length < SHORTEST_SECRET) return (text) => text
  const pattern = new RegExp([...key].map(formsOf).join(''), 'gi')
  const run = runOf(key)
  return (text) => (run.test(text) ? text.replace(pattern, MARK) : text)
}

/** A letter or a digit in the other way that JSON has for them, such as `\u0041`. */
const SPELT = /\\u00(?:3\d|[46][1-9a-f]|[57][\da])/i

/**
 * Whether any text in a JSON text may hold what {@link redactor} takes out; no is certain. One look at 5 MB costs
 * a tenth of a look at each of the fifty thousand texts in it.
 */
export function mayHold(key: string): (json: string) => boolean {
  const run = runOf(key)
  return (json) => run.test(json) || (json.includes('\\u00') && SPELT.test(json))
}
