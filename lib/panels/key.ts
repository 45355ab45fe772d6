/** A key as pasted, without the spaces around it. Panels use any printable characters, so nothing else is judged. */
export const readKey = (typed: string): string => typed.trim()

/** What may be shown of a key, to tell accounts apart; nothing of one so short that four letters would tell it. */
export const keyTail = (key: string): string => (key.length >= 8 ? key.slice(-4) : '')
