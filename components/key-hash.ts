/** The part of the options page's address that opens the form for a new key of an account. */
export const keyHash = (panelId: string): string => `key-${panelId}`
