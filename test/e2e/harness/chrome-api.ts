/**
 * The few calls of `chrome.*` that the harness itself makes inside the browser. WXT's types do not
 * know them: they are Chromium's alone, or internal to `chrome://extensions`.
 */
export interface ChromeApi {
  action: { openPopup(): Promise<void> }
  contextMenus: { onClicked: { dispatch(info: MenuClick, tab: ChromeTab): void } }
  developerPrivate: {
    addHostPermission(extensionId: string, origin: string): Promise<void>
    removeHostPermission(extensionId: string, origin: string): Promise<void>
  }
  storage: { local: { remove(name: string): Promise<void> } }
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> }
  tabs: { query(filter: object): Promise<ChromeTab[]> }
}

export interface ChromeTab {
  id?: number
  active?: boolean
  /** Only where the extension may read the page. */
  url?: string
}

/** What the browser hands to `contextMenus.onClicked`. */
export interface MenuClick {
  menuItemId: string
  pageUrl: string
  linkUrl?: string
}
