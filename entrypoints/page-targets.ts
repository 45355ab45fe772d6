import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * Injected into the page on the person's click alone. What it returns comes from the page and is checked by the
 * background as anything from outside is.
 */
export default defineUnlistedScript({
  // The script then ends with this name, so that no minifier drops what it returns.
  globalName: true,
  main: () => ({
    address: location.href,
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
    title: document.title,
  }),
})
