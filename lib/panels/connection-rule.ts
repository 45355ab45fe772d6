import { type Browser, browser } from 'wxt/browser'

/*
 * On HTTP/1.1 a browser repeats a POST by itself when the kept-alive connection dies before the answer. `fetch` may
 * not ask for `Connection: close`, a session rule may. It must hold for reads too: a connection that a read left
 * behind would carry the next write. See docs/decisions/0002.
 *
 * Writes go out "with cookies", which gives them connections of their own (docs/decisions/0014): the rule takes the cookies
 * off, both ways, and keeps the browser from asking the user for a password. `Timing-Allow-Origin` has Firefox tell
 * which protocol carried an answer and when its connection was ready, as Chromium does by itself.
 */

const RULE_ID = 1

/** Matches every POST that the extension itself sends, and nothing else; it sends them to panels only. */
export const connectionRule = (ownHost: string): Browser.declarativeNetRequest.Rule => ({
  id: RULE_ID,
  priority: 1,
  action: {
    type: 'modifyHeaders',
    requestHeaders: [
      { header: 'connection', operation: 'set', value: 'close' },
      { header: 'cookie', operation: 'remove' },
    ],
    responseHeaders: [
      { header: 'set-cookie', operation: 'remove' },
      { header: 'www-authenticate', operation: 'remove' },
      { header: 'timing-allow-origin', operation: 'set', value: '*' },
    ],
  },
  condition: {
    requestMethods: ['post'],
    resourceTypes: ['xmlhttprequest'],
    initiatorDomains: [ownHost],
  },
})

/** Whether the rule is in place. Rejects if the browser does not support such rules. */
export async function hasConnectionRule(): Promise<boolean> {
  const present = await browser.declarativeNetRequest.getSessionRules()
  return present.some(({ id }) => id === RULE_ID)
}

/** Adds the rule unless it is there. Session rules end with the browser, so each worker checks. */
export async function ensureConnectionRule(): Promise<void> {
  if (await hasConnectionRule()) return
  await browser.declarativeNetRequest.updateSessionRules({
    // Two workers or two calls at once may both find it missing: replacing it is the same as adding it.
    removeRuleIds: [RULE_ID],
    addRules: [connectionRule(new URL(browser.runtime.getURL('')).host)],
  })
}
