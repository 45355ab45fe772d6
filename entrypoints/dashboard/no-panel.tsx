import { t } from '../../lib/i18n'

/** What there will be here, and where to begin. */
export const NoPanel = () => (
  <main class="card stack empty">
    <h2>{t('catalogue_no_panel')}</h2>
    <p class="quiet">{t('catalogue_no_panel_text')}</p>
    <p>
      <a class="button primary" href="/options.html#connect">
        {t('connect_a_panel')}
      </a>
    </p>
  </main>
)
