/** A key as pasted, without surrounding spaces. Panels use any printable characters, so nothing else is checked. */
export const readKey = (typed: string): string => typed.trim()

/**
 * The part of a key that may be shown, to tell accounts apart; nothing of a key so short that four characters would
 * give it away.
 */
export const keyTail = (key: string): string => (key.length >= 8 ? key.slice(-4) : '')
