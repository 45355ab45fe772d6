import { browser } from 'wxt/browser'

/** Whether this extension may talk to a host now; the person can withdraw it at any time in the browser. */
export const hasPermission = (origins: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [origins] })

/**
 * Asks for a panel's host. To be called in the very click, before anything is awaited: the browser shows its
 * question only then.
 */
export const askPermission = (origins: string): Promise<boolean> =>
  browser.permissions.request({ origins: [origins] })

export async function givePermissionBack(origins: string): Promise<void> {
  await browser.permissions.remove({ origins: [origins] })
}
