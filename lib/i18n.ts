import { createI18n } from '@wxt-dev/i18n'
import type messages from '../public/_locales/en/messages.json'

/** A text of the message catalogue, or one of the two that every browser adds to it. */
export type MessageKey = keyof typeof messages | '@@ui_locale' | '@@bidi_dir'

const { t: translate } = createI18n()

/**
 * The text of a key in the browser's language.
 * @param count chooses between the forms that a text gives, separated by ` | `: one, several
 * @param substitutions stand for `$1`, `$2` …; with a count alone, `$1` is the count
 */
export const t = (key: MessageKey, ...substitutions: readonly string[]): string =>
  substitutions.length === 0 ? translate(key as never) : (translate as Translate)(key, [...substitutions])

export const tCount = (key: MessageKey, count: number, ...substitutions: readonly string[]): string =>
  (translate as Translate)(key, count, substitutions.length === 0 ? [String(count)] : [...substitutions])

type Translate = (key: string, ...rest: unknown[]) => string
