import { t } from '../../lib/i18n'

/** What this page is for, and where to start. */
export const NoPanel = () => (
  <section class="card stack empty">
    <h2>{t('catalog_no_panel')}</h2>
    <p class="quiet">{t('catalog_no_panel_text')}</p>
    <p>
      <a class="button primary" href="/options.html#connect">
        {t('connect_a_panel')}
      </a>
    </p>
  </section>
)
