import { t } from '../lib/i18n'

/** Gives a page the language, the direction and the title that its texts have. */
export function prepareDocument(title: string): void {
  document.documentElement.lang = t('@@ui_locale').replace('_', '-')
  document.documentElement.dir = t('@@bidi_dir')
  document.title = title
}
