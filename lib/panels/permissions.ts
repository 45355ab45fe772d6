import { browser } from 'wxt/browser'

/** Whether this extension may talk to a host now; the user can withdraw the permission at any time in the browser. */
export const hasPermission = (origins: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [origins] })

/**
 * Requests permission for a panel's host. Call it within the click, before anything is awaited: the browser shows its
 * prompt only then.
 */
export const requestPermission = (origins: string): Promise<boolean> =>
  browser.permissions.request({ origins: [origins] })

export async function releasePermission(origins: string): Promise<void> {
  await browser.permissions.remove({ origins: [origins] })
}
