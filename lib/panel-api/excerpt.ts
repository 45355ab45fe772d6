const EXCERPT_LENGTH = 200

/** The piece of an answer that a person can read or report: one line, no key, and no half of one at a cut. */
export function excerptOf(text: string, redact: (text: string) => string): string {
  const line = redact(text)
    .slice(0, EXCERPT_LENGTH * 20)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // Again, since two halves of a key are neighbors once the script between them is gone.
  return redact(line).slice(0, EXCERPT_LENGTH)
}
