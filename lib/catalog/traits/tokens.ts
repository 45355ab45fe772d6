/** A word, a number, or one mark such as `/`, `|` or an emoji. Flags are two-letter words prefixed with `⚑`. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** Nothing separates it from the token before. */
  readonly glued: boolean
  /** Always empty here: words get their meaning in `items.ts`. */
  readonly sense: undefined
}

const FLAG_A = 0x1f1e6
const FLAG_Z = 0x1f1ff

/** The class of a character; letters of scripts without spaces are a class of their own. */
type Script = 'latin' | 'joined' | 'other' | 'digit' | 'space' | 'mark'

const isJoined = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x9fff) ||
  (code >= 0x1100 && code <= 0x11ff) ||
  (code >= 0x0e00 && code <= 0x0e7f)

const isOtherLetter = (code: number): boolean =>
  (code >= 0xaa && code <= 0x1fff && code !== 0xd7 && code !== 0xf7 && code !== 0xb7 && code !== 0xab) ||
  (code >= 0xa960 && code <= 0xd7ff)

function scriptOf(code: number): Script {
  if (code >= 97 && code <= 122) return 'latin'
  if (code >= 48 && code <= 57) return 'digit'
  if (code <= 32 || code === 0xa0) return 'space'
  if (code < 0xaa) return 'mark'
  if (isJoined(code)) return code === 0x30fb ? 'mark' : 'joined'
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? 'other' : 'mark'
  return isOtherLetter(code) && !isPunctuation(code) ? 'other' : 'mark'
}

const isPunctuation = (code: number): boolean =>
  code === 0x60c || code === 0x61b || code === 0x61f || code === 0x66a || code === 0x964

/** `1.000`, `1,5`: a period or comma belongs to a number if a digit follows. */
const isInNumber = (text: string, at: number): boolean => {
  const mark = text.charCodeAt(at)
  return (mark === 44 || mark === 46) && scriptOf(text.charCodeAt(at + 1)) === 'digit'
}

function endOf(text: string, at: number, script: Script): number {
  let end = at + 1
  while (end < text.length) {
    if (scriptOf(text.charCodeAt(end)) === script) end++
    else if (script === 'digit' && isInNumber(text, end)) end += 2
    else break
  }
  return end
}

const flagAt = (text: string, at: number): number | undefined => {
  const code = text.codePointAt(at) ?? 0
  return code >= FLAG_A && code <= FLAG_Z ? code - FLAG_A + 97 : undefined
}

/** Splits a folded text into words, numbers and marks, in linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let glued = false
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const script = scriptOf(code)
    if (script === 'space') {
      // A new line ends a statement, as a bar does.
      if (code === 10) tokens.push({ kind: 'mark', text: '\n', glued, sense: undefined })
      at++
      glued = false
      continue
    }
    const start = at
    if (script !== 'mark') {
      at = endOf(text, at, script)
      tokens.push({
        kind: script === 'digit' ? 'number' : 'word',
        text: text.slice(start, at),
        glued,
        sense: undefined,
      })
    } else {
      const first = flagAt(text, at)
      const second = first === undefined ? undefined : flagAt(text, at + 2)
      const isPair = code >= 0xd800 && code <= 0xdbff
      at += first !== undefined && second !== undefined ? 4 : isPair ? 2 : 1
      tokens.push(
        first !== undefined && second !== undefined
          ? { kind: 'word', text: `⚑${String.fromCharCode(first, second)}`, glued, sense: undefined }
          : { kind: 'mark', text: text.slice(start, at), glued, sense: undefined },
      )
    }
    glued = true
  }
  return tokens
}
