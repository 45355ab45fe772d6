/** The id of the heading of a panel's card. */
export const titleId = (panelId: string): string => `panel-${panelId}`
