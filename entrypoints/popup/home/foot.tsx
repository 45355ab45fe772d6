import { t, tCount } from '../../../lib/i18n'
import { go } from '../route'

/** What else there is, in one line. */
export const Foot = ({ drafts }: { readonly drafts: number }) => (
  <footer class="foot row">
    {drafts > 0 && (
      <button type="button" class="link-button small" onClick={() => go({ view: 'drafts' })}>
        {tCount('drafts_open', drafts)}
      </button>
    )}
    <span class="grow" />
    <a class="small" href="/dashboard.html" target="_blank" rel="noopener">
      {t('open_catalog')}
    </a>
  </footer>
)
