import { isUpdating } from '../lib/browser/updating'
import { t } from '../lib/i18n'

/** What a page shows until the database was read for the first time. */
export const Opening = ({ class: name = 'quiet' }: { readonly class?: string }) => (
  <p class={name} role="status">
    {t(isUpdating.value ? 'data_updating' : 'popup_opening')}
  </p>
)
