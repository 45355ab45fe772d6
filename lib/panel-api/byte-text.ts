/** A span of a text: from its first character to the one after its last. */
export type Span = readonly [start: number, end: number]

const SYMBOL = 2

/** The characters of base64, of its URL alphabet and hence of hex, and what PHP and line breaks put between them. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[+/_\r\n-]/.test(char) ? SYMBOL : Number(/[\w\\]/.test(char))
})

/** A run of one and the same symbol is a divider line, and never base64 of one. */
function isOfRun(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const kind = KINDS[code]
  return kind === SYMBOL ? code !== text.charCodeAt(at + 1) || code !== text.charCodeAt(at + 2) : kind === 1
}

/**
 * The places in a text, or in a JSON text, that are long enough to be base64 or hex of a secret. The last character of
 * each possible place is checked first, so that the search skips over words: a catalog has 5 MB.
 */
export function* runsIn(text: string, minLength: number): Generator<Span> {
  let start = 0
  while (start + minLength <= text.length) {
    let at = start + minLength - 1
    while (at >= start && isOfRun(text, at)) at -= 1
    if (at < start) {
      at += minLength
      while (isOfRun(text, at)) at += 1
      let end = at
      while (text[end] === '=') end += 1
      yield [start, end]
    }
    start = at + 1
  }
}

/** Base64 encodes three bytes as four characters, and other text may precede it in the same run. */
const ALIGNMENTS = [0, 1, 2, 3]

/** Everything that a run can decode to as base64 or hex, one character per byte. */
export function* decodingsOf(run: string): Generator<string> {
  const base64 = run
    .replace(/\\[rn]?|[\r\n=]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  for (const skipped of ALIGNMENTS) {
    const aligned = base64.slice(skipped)
    yield atob(aligned.length % 4 === 1 ? aligned.slice(0, -1) : aligned)
  }
  for (const [digits] of base64.matchAll(/[\da-f]{8,}/gi)) {
    for (const skipped of [0, 1]) {
      yield digits.slice(skipped).replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)))
    }
  }
}
