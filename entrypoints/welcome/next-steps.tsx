import { Amount } from '../../components/amount'
import { focusOnMount } from '../../components/panel-focus'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'

interface Props {
  readonly panels: readonly Panel[]
  /** Whether it appears because of a click here, so that it takes the focus. */
  readonly isNew: boolean
}

/** Which accounts there are, and how to place an order. */
export const NextSteps = ({ panels, isNew }: Props) => (
  <section class="card stack next-steps" aria-labelledby="next-title">
    <h2 id="next-title" tabIndex={-1} ref={isNew ? focusOnMount : null}>
      {t('welcome_next_title')}
    </h2>
    <ul class="ready">
      {panels.map(({ id, kind, name, balance }) => (
        <li key={id}>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <Amount {...balance} />
          {kind === 'demo' && <p class="demo-note">{t('demo_label')}</p>}
        </li>
      ))}
    </ul>
    <ol class="steps">
      <li>{t('welcome_step_page')}</li>
      <li>{t('welcome_step_order', { menu_entry: t('menu_order_page') })}</li>
      <li>{t('welcome_step_watch')}</li>
    </ol>
    <p class="quiet small">{t('welcome_pin')}</p>
  </section>
)
