import type { Browser } from 'wxt/browser'

/** Where all texts come from. */
export interface TextSource {
  /**
   * The text of a key with the values put in, or an empty one where there is no such key.
   * @param values stand for `$1`, `$2` … of the catalog's placeholders
   */
  readonly get: (key: string, values: readonly string[]) => string
}

/* Every browser has it under this name, and it returns no promise: the polyfill would cost the popup's first paint 2.7 KB. */
declare const chrome: Pick<typeof Browser, 'i18n'>

/** The catalog that the browser read before the first page opened, in its own language or else in English. */
const browserCatalog: TextSource = {
  get: (key, values) => chrome.i18n.getMessage(key, [...values]),
}

/*
 * The one place that all texts come through. A language that the user chooses will be a second source: a file of ours that
 * is loaded before the first text is asked for, since a text is never waited for.
 */
export const texts: TextSource = browserCatalog
