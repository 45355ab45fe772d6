const EXCERPT_LENGTH = 200

/**
 * The excerpt of an answer that a user can read or report: one line, without the key, and without half of one at a cut.
 */
export function excerptOf(text: string, redact: (text: string) => string): string {
  const line = redact(text)
    .slice(0, EXCERPT_LENGTH * 20)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // Again, since two halves of a key become neighbors once the script between them is gone.
  return redact(line).slice(0, EXCERPT_LENGTH)
}
