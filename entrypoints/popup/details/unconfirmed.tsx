import { useEffect, useState } from 'preact/hooks'
import { failureTitle } from '../../../components/answer-words'
import { described, Field } from '../../../components/field'
import { useLive } from '../../../components/live'
import { Notice } from '../../../components/notice'
import { command } from '../../../lib/command'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { readEvidence } from '../../../lib/orders/evidence'
import type { Order } from '../../../lib/orders/order'
import { ID } from '../../../lib/panel-api/ids'
import type { Panel } from '../../../lib/panels/panel'
import { siteButton } from '../panel-button'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** No one knows whether the panel took the order: what is known, and the person's decision. */
export function Unconfirmed({ order, panel }: Props) {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string>()
  const [isFailed, setFailed] = useState(false)
  const site = panel && siteButton(t('action_open_site'), panel)
  const lost = order.history.findLast(({ event }) => event === 'no-answer')

  const isBalanceOld = readEvidence(order, panel?.balance, 0).kind === 'unknown'
  const ordersSince = useLive(
    (database) =>
      database.countFromIndex(
        'orders',
        'by-panel',
        IDBKeyRange.bound([order.panelId, order.createdAt], [order.panelId, Number.POSITIVE_INFINITY], true),
      ),
    ['orders'],
    order.id,
  )
  useEffect(() => {
    // What the account holds now is the evidence; without an answer the sentence says that it is missing.
    if (isBalanceOld) void command('refreshPanel', { id: order.panelId }).catch(() => undefined)
  }, [order.panelId, isBalanceOld])

  async function resolve(panelOrderId?: string) {
    setFailed(false)
    try {
      const reply = await command('resolveOrder', {
        id: order.id,
        ...(panelOrderId === undefined ? {} : { panelOrderId }),
      })
      if (reply.kind === 'known') setError(t('unconfirmed_number_known'))
    } catch {
      setFailed(true)
    }
  }

  function found(event: Event) {
    event.preventDefault()
    const typed = number.trim().replace(/^#/, '')
    if (ID.test(typed)) void resolve(typed)
    else setError(t('unconfirmed_number_problem'))
  }

  return (
    <Notice tone="danger" title={t('unconfirmed_title')} quote={lost?.words}>
      <p>
        {lost?.failure && failureTitle(lost.failure)} {t('unconfirmed_text')}
      </p>
      <p>{evidenceWords(order, panel, ordersSince ?? 0)}</p>
      <p>{t('unconfirmed_check', order.panelName)}</p>
      {site && (
        <p>
          <button type="button" class="button" onClick={site.run}>
            {site.label}
          </button>
        </p>
      )}
      <form class="stack" onSubmit={found} noValidate>
        <Field id="order-number" label={t('unconfirmed_number')} error={error}>
          <input
            {...described('order-number', error)}
            aria-describedby={error ? 'order-number-error' : undefined}
            type="text"
            autocomplete="off"
            value={number}
            onInput={({ currentTarget }) => {
              setNumber(currentTarget.value)
              setError(undefined)
            }}
          />
        </Field>
        <div class="row wrap">
          <button type="submit" class="button">
            {t('unconfirmed_placed')}
          </button>
          <button type="button" class="button" onClick={() => void resolve()}>
            {t('unconfirmed_not_placed')}
          </button>
        </div>
      </form>
      <p class="small quiet">{t('unconfirmed_later')}</p>
      {isFailed && (
        <p class="field-error" role="alert">
          {t('command_failed')}
        </p>
      )}
    </Notice>
  )
}

function evidenceWords(order: Order, panel: Panel | undefined, ordersSince: number): string {
  const evidence = readEvidence(order, panel?.balance, ordersSince)
  if (evidence.kind === 'unknown') return t('evidence_unknown')
  const { before, now, fell } = evidence
  const known = t('evidence_balance', formatAmount(before, order.currency), formatAmount(now, order.currency))
  if (evidence.kind === 'unchanged') return `${known} ${t('evidence_unchanged')}`
  if (evidence.kind === 'as-charged') {
    return `${known} ${t('evidence_as_charged', formatAmount(fell, order.currency))}`
  }
  return `${known} ${t('evidence_otherwise', formatAmount(order.charge, order.currency))}`
}
