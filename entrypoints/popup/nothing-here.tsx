import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import { act } from './act'
import { Header } from './header'
import { goHome } from './navigation'

/** Opened from a page that no panel could be given: the browser's own pages, files, extensions. */
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
      <button type="button" class="button wide" onClick={() => act(({ startDraft }) => startDraft({}))}>
        {t('order_other_link')}
      </button>
    </main>
  </>
)
