import { signal } from '@preact/signals'
import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import { shortenLink } from '../../lib/links/link'
import type { Draft } from '../../lib/orders/form/draft'
import { actions, runAction } from './run-action'

const failed = signal(false)

async function begin() {
  failed.value = false
  const { tryDemo } = await actions
  failed.value = !(await tryDemo())
}

/** The first thing a new user sees here: nothing can be ordered without an account. */
export const NoPanel = ({ draft }: { readonly draft: Draft | undefined }) => (
  <main class="page stack">
    <h1>{t('no_panel_title')}</h1>
    <p>{t('no_panel_text')}</p>
    {draft && <p class="quiet small">{t('no_panel_draft', { link: shortenLink(draft.link) })}</p>}
    <button
      type="button"
      class="button primary wide"
      onClick={() => runAction(({ connectPanel }) => connectPanel())}
    >
      {t('connect_a_panel')}
    </button>
    <button type="button" class="button wide" onClick={() => void begin()}>
      {t('try_demo')}
    </button>
    <p class="quiet small">{t('try_demo_hint')}</p>
    {failed.value && <Notice tone="danger" title={t('command_failed')} alert />}
  </main>
)
