const EXCERPT_LENGTH = 200

/** The piece of an answer that a person can read or report: one line, no key, and no half of one at a cut. */
export const excerptOf = (text: string, redact: (text: string) => string): string =>
  redact(text)
    .slice(0, EXCERPT_LENGTH * 20)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH)
