/**
 * What the spellings of one address have in common, to tell that two orders have the same target. Host case, `www.`,
 * http or https, the default port, a trailing slash and an in-page fragment do not count; a fragment that is a route
 * (`#/`, `#!`) does. A needless warning costs a glance, a missing one costs an order.
 */
export function sameLinkKey(link: string): string {
  const typed = link.trim()
  if (!URL.canParse(typed)) return typed
  const { host, pathname, search, hash } = new URL(typed)
  const route = /^#[!/]/.test(hash) ? hash : ''
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search + route
}
