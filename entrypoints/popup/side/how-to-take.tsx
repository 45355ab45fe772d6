import { t } from '../../../lib/i18n'
import { shortcut } from './shortcut'

/** How a page is taken: a click here cannot, the browser wants one on the page, or the keys. */
export function HowToTake() {
  const keys = shortcut.value
  // Nothing is said until all of it is known: a sentence that grows would move what is beneath.
  if (keys === undefined) return null
  return (
    <p class="how-to-take small quiet">
      {keys === '' ? t('side_take') : t('side_take_key', { shortcut: keys })}
    </p>
  )
}
