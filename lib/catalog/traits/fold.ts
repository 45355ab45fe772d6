/** Combining marks, and invisible characters: zero-width characters, direction marks, controls. */
const INVISIBLE = /[\p{M}\p{Cf}\u0640]/gu

/** Signs that NFKD would turn into letters. */
const SIGNS = /[™℠©®]/g
const ASCII_ONLY = /^[\0-\x7f]*$/

/** Letters that NFKD leaves alone, small capitals among them, and what they read as. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['ıłđðøþß', 'ilddots'],
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
    ['ىیۍکةۀ', 'يييكهه'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, at) => [letter, [...to][at] ?? letter])),
)
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** Digits of other scripts, by the code of their zero: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6]
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g

/** White letters on a black disc or square, which NFKD leaves alone too. */
const BADGES = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu

const digitOf = (digit: string): string => {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.findLast((first) => first <= code) ?? code
  return String(code - zero)
}

const letterOf = (badge: string): string =>
  String.fromCharCode(97 + (((badge.codePointAt(0) ?? 0) - 0x1f150) % 32))

/**
 * Normalizes text for matching: lower case, no accents or invisible characters, styled letters (𝗜𝗻𝘀𝘁𝗮, Ⓘⓝⓢⓣⓐ,
 * ɪɴsᴛᴀ) plain, digits of every script 0 to 9. Texts and phrase tables are folded the same way, so that they match.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase()
  return text
    .replace(SIGNS, '')
    .replace(BADGES, letterOf)
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGITS, digitOf)
}
