import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import { Header } from './header'
import { goHome } from './navigation'
import { runAction } from './run-action'
import '../../components/ui/notice.css'

/** Opened on a page that cannot be ordered for: the browser's own pages, files, extensions. */
export const NothingHere = ({ address }: { readonly address: string }) => (
  <>
    <Header title={t('form_title')} onBack={goHome} />
    <main class="page stack">
      <Notice tone="warn" title={t('nothing_here_title')}>
        <p>{t('nothing_here_text')}</p>
        {address && (
          <p class="quote">
            <bdi>{address}</bdi>
          </p>
        )}
      </Notice>
      <button type="button" class="button wide" onClick={() => runAction(({ startDraft }) => startDraft({}))}>
        {t('order_other_link')}
      </button>
    </main>
  </>
)
