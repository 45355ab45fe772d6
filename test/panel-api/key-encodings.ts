/* The ways in which panels, and what stands before them, write a text that they echo. */

export type Encode = (text: string) => string

export const charsIn = (text: string): readonly string[] => Array.from(text)

const units = (char: string): readonly number[] =>
  Array.from({ length: char.length }, (_, at) => char.charCodeAt(at))
const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
const hex = (code: number, width = 2): string => code.toString(16).padStart(width, '0')

/** Of one character. */
export const SPELLINGS = {
  json: (char) =>
    units(char)
      .map((code) => `\\u${hex(code, 4)}`)
      .join(''),
  'json in upper case': (char) =>
    units(char)
      .map((code) => `\\u${hex(code, 4).toUpperCase()}`)
      .join(''),
  'json in json': (char) =>
    units(char)
      .map((code) => `\\\\u${hex(code, 4)}`)
      .join(''),
  'json in json in json': (char) =>
    units(char)
      .map((code) => `\\\\\\\\u${hex(code, 4)}`)
      .join(''),
  'a code point': (char) => `\\u{${hex(char.codePointAt(0) ?? 0, 1)}}`,
  javascript: (char) =>
    bytes(char)
      .map((byte) => `\\x${hex(byte)}`)
      .join(''),
  'escape()': (char) =>
    units(char)
      .map((code) => `%u${hex(code, 4)}`)
      .join(''),
  octal: (char) =>
    bytes(char)
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  address: (char) =>
    bytes(char)
      .map((byte) => `%${hex(byte).toUpperCase()}`)
      .join(''),
  'address twice': (char) =>
    bytes(char)
      .map((byte) => `%25${hex(byte)}`)
      .join(''),
  'HTML, decimal': (char) => `&#${char.codePointAt(0)};`,
  'HTML, hex': (char) => `&#x${hex(char.codePointAt(0) ?? 0)};`,
  'HTML, padded': (char) => `&#X000${hex(char.codePointAt(0) ?? 0).toUpperCase()};`,
  'HTML twice': (char) => `&amp;#${char.codePointAt(0)};`,
  'HTML three times': (char) => `&amp;amp;#${char.codePointAt(0)};`,
  'HTML of address': (char) =>
    bytes(char)
      .map((byte) => `&#37;${hex(byte)}`)
      .join(''),
  'the other case': (char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()),
} satisfies Record<string, Encode>

const base64: Encode = (text) => Buffer.from(text).toString('base64')
const base64url: Encode = (text) => Buffer.from(text).toString('base64url')
const inHex: Encode = (text) => Buffer.from(text).toString('hex')
const inEntities: Encode = (text) => charsIn(text).map(SPELLINGS['HTML, hex']).join('')

/** Of a whole text. */
export const WHOLE = {
  base64,
  base64url,
  'base64 without padding': (text) => base64(text).replace(/=+$/, ''),
  'base64 after one byte': (text) => base64(`k${text}`),
  'base64 after two bytes': (text) => base64(`k=${text}`),
  'base64 amid other text': (text) => base64(`the key=${text}&action=add`),
  'base64 of upper case': (text) => base64(text.toUpperCase()),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  'base64 in lines': (text) =>
    base64(`${text}${'.'.repeat(40)}`)
      .replace(/.{20}/g, '$&\r\n')
      .trim(),
  'base64 glued to a word': (text) => `token_${base64url(text)}_end`,
  'base64 of PHP': (text) => base64(`${text}???>>>`).replaceAll('/', '\\/'),
  'base64 in an address': (text) => encodeURIComponent(base64(text)),
  'base64 in HTML': (text) => inEntities(base64(text)),
  'base64 of an address': (text) => base64(encodeURIComponent(text)),
  'base64 of HTML': (text) => base64(inEntities(text)),
  'base64 of JSON in JSON': (text) => base64(charsIn(text).map(SPELLINGS['json in json']).join('')),
  'base64 of base64': (text) => base64(base64(text)),
  'base64 of hex': (text) => base64(inHex(text)),
  hex: inHex,
  'hex in upper case': (text) => inHex(text).toUpperCase(),
  'hex of upper case': (text) => inHex(text.toUpperCase()),
  'hex after 0x': (text) => `0x${inHex(text)}`,
  'hex of base64': (text) => inHex(base64(text)),
  'hex of an address': (text) => inHex(charsIn(text).map(SPELLINGS.address).join('')),
} satisfies Record<string, Encode>

const joinedBy =
  (gap: string): Encode =>
  (text) =>
    charsIn(text).join(gap)

/** With other characters between those of the text. */
export const JOINED = {
  spaces: joinedBy(' '),
  hyphens: joinedBy('-'),
  'line breaks': joinedBy('\r\n'),
  'written line breaks': joinedBy('\\n'),
  'zero-width spaces': joinedBy('\u200b'),
  'soft hyphens': joinedBy('\u00ad'),
  'named soft hyphens': joinedBy('&shy;'),
  'numbered spaces': joinedBy('&#8203;'),
  'spaces of an address': joinedBy('%20'),
  tags: joinedBy('<b>'),
  'tags with attributes': joinedBy('</span><span class="x">'),
  'written tags': joinedBy('&lt;wbr&gt;'),
  groups: (text) => text.replace(/.{4}(?=.)/g, '$& '),
  'a list': (text) => JSON.stringify(charsIn(text)).slice(2, -2),
  reversed: (text) => [...text].reverse().join(''),
  'hex by spaces': (text) =>
    bytes(text)
      .map((byte) => hex(byte))
      .join(' '),
  'hex by colons': (text) =>
    bytes(text)
      .map((byte) => hex(byte).toUpperCase())
      .join(':'),
  'hex by 0x': (text) =>
    bytes(text)
      .map((byte) => hex(byte))
      .join(', 0x'),
} satisfies Record<string, Encode>
