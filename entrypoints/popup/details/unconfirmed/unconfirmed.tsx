import { failureTitle } from '../../../../components/answer-text'
import { Notice } from '../../../../components/notice'
import { Quote } from '../../../../components/quote'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { isDemo, type Panel } from '../../../../lib/panels/panel'
import { goHome } from '../../navigation'
import { siteButton } from '../../panel-button'
import { Dismiss } from './dismiss'
import { evidenceText, placedText, verdictText } from './evidence-text'
import { NumberForm } from './number-form'
import { useEvidence } from './use-evidence'
import { useResolve } from './use-resolve'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** It is unknown whether the panel accepted the order: what is known, where to look, and the user's decision. */
export function Unconfirmed({ order, panel }: Props) {
  const resolving = useResolve(order.id)
  const evidence = useEvidence(order)
  const site = panel && siteButton(t('action_open_site'), panel)
  const lost = order.history.findLast(({ event }) => event === 'no-answer')

  return (
    <Notice tone="danger" title={t('unconfirmed_title')}>
      <p>
        {lost?.failure && failureTitle(lost.failure)} {t('unconfirmed_text')}
      </p>
      {lost?.message && <Quote text={lost.message} />}
      {evidence && (
        <div class="settle">
          <h3>{verdictText(evidence)}</h3>
          <p>{evidenceText(evidence, order)}</p>
        </div>
      )}
      <div class="settle">
        <h3>{t('unconfirmed_look')}</h3>
        <p>
          {isDemo(order.panelId)
            ? t('unconfirmed_check_demo')
            : t('unconfirmed_check', { panel: order.panelName })}
          {order.unprotected && ` ${t('unconfirmed_check_repeated')}`}
        </p>
        {site && (
          <p>
            <button type="button" class="button" onClick={site.run}>
              {site.label}
            </button>
          </p>
        )}
      </div>
      <NumberForm order={order} resolving={resolving} />
      <div class="settle">
        <h3>{t('unconfirmed_not_there')}</h3>
        <Dismiss otherwise={placedText(evidence, order)} resolving={resolving} />
      </div>
      <div class="settle">
        <h3>{t('unconfirmed_unsure')}</h3>
        <p>
          <button type="button" class="button" onClick={goHome}>
            {t('unconfirmed_later')}
          </button>
        </p>
        <p class="small quiet">{t('unconfirmed_later_text')}</p>
      </div>
      {resolving.isFailed && (
        <p class="field-error" role="alert">
          {t('command_failed')}
        </p>
      )}
    </Notice>
  )
}
