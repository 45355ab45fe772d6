/** The hash of the options page's URL that opens the form for an account's new key. */
export const keyHash = (panelId: string): string => `key-${panelId}`
