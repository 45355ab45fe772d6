import { browser } from 'wxt/browser'

/** Gives a page the language, the direction and the title that its texts have. */
export function prepareDocument(title: string): void {
  document.documentElement.lang = browser.i18n.getUILanguage()
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr'
  document.title = title
}
