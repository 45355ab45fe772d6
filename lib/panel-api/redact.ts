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
 * Takes the key out of a text that came from a panel. Some panels echo the key back in an error, a name or a
 * field, as it is or in an encoding of their own; it must be neither stored nor shown.
 */
export function redactor(key: string): (text: string) => string {
  if (key.length < SHORTEST_SECRET) return (text) => text
  const pattern = new RegExp([...key].map(formsOf).join(''), 'gi')
  // Letters and digits have one form, so a text without the longest run of them holds no key: most are told by that.
  const run = longest(key.toLowerCase().split(/[^a-z\d]+/))
  return (text) => (text.toLowerCase().includes(run) ? text.replace(pattern, MARK) : text)
}
