/**
 * Where the popup's screens are shown: in the popup itself, in the small window that stands for it, or in the side panel,
 * which stays while the user goes from page to page.
 */
export type Surface = 'popup' | 'window' | 'side-panel'

const SURFACES: Readonly<Record<string, Surface>> = { '?window': 'window', '?side-panel': 'side-panel' }

export const surface: Surface = SURFACES[location.search] ?? 'popup'

export const isSidePanel = surface === 'side-panel'
