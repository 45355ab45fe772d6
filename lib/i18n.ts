import type { Browser } from 'wxt/browser'
import type messages from '../public/_locales/en/messages.json'

/** A text of the message catalogue, or one of the two that every browser adds to it. */
export type MessageKey = keyof typeof messages | '@@ui_locale' | '@@bidi_dir'

/* Every browser has it under this name, and it returns no promise: the polyfill would cost the popup's first paint 2.7 KB. */
declare const chrome: Pick<typeof Browser, 'i18n'>

/**
 * The text of a key in the browser's language.
 * @param substitutions stand for `$1`, `$2` …
 */
export const t = (key: MessageKey, ...substitutions: readonly string[]): string =>
  chrome.i18n.getMessage(key, [...substitutions])

/**
 * The text of a key that gives two forms, separated by ` | `: for one, and for every other number.
 * @param substitutions stand for `$1`, `$2` …; without any, `$1` is the count
 */
export function tCount(key: MessageKey, count: number, ...substitutions: readonly string[]): string {
  const forms = t(key, ...(substitutions.length === 0 ? [String(count)] : substitutions)).split(' | ')
  return forms[count === 1 ? 0 : forms.length - 1] ?? ''
}
