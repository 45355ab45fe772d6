import { type Browser, browser } from 'wxt/browser'

/*
 * On HTTP/1.1 a browser repeats a POST by itself when the kept-alive connection dies before the answer. A request
 * with `Connection: close` goes out on a connection of its own and is not repeated. `fetch` may not set that
 * header, a session rule may. It covers all our POSTs to panels; see docs/decisions/0002.
 */

/** @returns one rule for each API address, matching nothing but POSTs that the extension itself sends there */
export function connectionRules(
  urls: readonly string[],
  ownHost: string,
): Browser.declarativeNetRequest.Rule[] {
  return urls.map((url, at) => ({
    id: at + 1,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
    },
    condition: {
      urlFilter: `|${url}|`,
      requestMethods: ['post'],
      resourceTypes: ['xmlhttprequest'],
      initiatorDomains: [ownHost],
    },
  }))
}

/** Makes the session's rules those of the given addresses; changes nothing when they already are. */
export async function ensureConnectionRules(urls: readonly string[]): Promise<void> {
  const wanted = connectionRules([...urls].sort(), new URL(browser.runtime.getURL('')).host)
  const present = await browser.declarativeNetRequest.getSessionRules()
  const filters = present.map(({ condition }) => condition.urlFilter).sort()
  if (JSON.stringify(filters) === JSON.stringify(wanted.map(({ condition }) => condition.urlFilter))) return
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted,
  })
}
