import { watchUpdate } from '../lib/browser/updating'
import { onOutdated } from '../lib/db/open'
import { t } from '../lib/i18n'

/**
 * Gives a page the language, the direction and the title that its texts have. It tells when its data are updated, and
 * begins again when a newer version of the extension takes them over.
 */
export function prepareDocument(title: string): void {
  document.documentElement.lang = t('catalog_language')
  document.documentElement.dir = t('catalog_direction')
  document.title = title
  onOutdated(() => location.reload())
  void watchUpdate()
}
