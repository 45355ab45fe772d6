/*
 * The side panel of Chromium and the sidebar of Firefox: one page in two browsers.
 */

interface Browser {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

// Firefox's own `browser` answers with promises in every version; Chromium has them in `chrome`.
const api = (): Browser => {
  const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser }
  return browser?.sidebarAction ? browser : chrome
}

/**
 * Opens it beside the pages of a window; Firefox takes the window of the click. The browser allows it within a click or a
 * key alone, so nothing may be awaited before.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = api()
  if (sidebarAction) return sidebarAction.open()
  return sidePanel?.open({ windowId }) ?? Promise.reject(new Error('no side panel'))
}

/** A lock that the panel of a window holds while it is open: no browser tells which window a panel is in. */
const lockOf = (windowId: number): string => `side-panel ${windowId}`

/** Tells that this page is the open panel of a window, until it is closed. */
export const holdSidePanel = (windowId: number): void =>
  void navigator.locks.request(lockOf(windowId), () => new Promise<never>(() => undefined))

/** Whether a panel is open in a window. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held.some(({ name }) => name === lockOf(windowId))
}
