/**
 * What the spellings of one address have in common: to tell that two orders are for the same thing. Letter case of
 * the host, `www.`, http or https, the usual port, a slash at the end and a jump inside the page do not count; a
 * fragment that names a route (`#/`, `#!`) does. A needless warning costs a glance, a missed one costs an order.
 */
export function sameLinkKey(link: string): string {
  const typed = link.trim()
  if (!URL.canParse(typed)) return typed
  const { host, pathname, search, hash } = new URL(typed)
  const route = /^#[!/]/.test(hash) ? hash : ''
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search + route
}
