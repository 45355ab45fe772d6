import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Notice } from '../../../../components/notice'
import { useNow } from '../../../../components/use-now'
import { command } from '../../../../lib/commands/client'
import { t } from '../../../../lib/i18n'
import { isWebAddress } from '../../../../lib/links/link'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { isUnprotected } from '../../../../lib/panels/protection'
import { useNameReader } from '../../form/use-name-reader'
import { lead } from '../../lead'
import { panelButton } from '../../panel-button'
import { CopyButton } from '../copy-button'
import { availableActions } from './available-actions'
import { CancelQuestion } from './cancel-question'
import { windowText } from './refill-text'
import type { RequestKind } from './request-text'
import { useRequest } from './use-request'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** What can be done with the order, and a quiet line for each reason why the rest cannot. */
export function OrderActions({ order, panel }: Props) {
  const now = useNow()
  const { asking, said, stopped, ask } = useRequest(order.id)
  const [isQuestionOpen, setQuestionOpen] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const section = useRef<HTMLElement>(null)
  const { link, panelOrderId } = order
  const { refill, cancel, reasons } = availableActions(order, panel, now)
  const reader = useNameReader(refill)

  const mayRepeat = (refill || cancel) && panel !== undefined && isUnprotected(panel)
  const isSureAsked = isQuestionOpen && cancel
  useEffect(() => {
    // The order may have ended while the question was open.
    if (!cancel) setQuestionOpen(false)
  }, [cancel])

  async function again() {
    setFailed(false)
    try {
      await lead(command('orderAgain', { id: order.id }), (view) => view)
    } catch {
      setFailed(true)
    }
  }
  const start = (what: RequestKind) => {
    setQuestionOpen(false)
    // The focused button is about to disappear.
    section.current?.focus()
    void ask(what)
  }
  const keep = () => {
    setQuestionOpen(false)
    cancelButton.current?.focus()
  }

  return (
    <section class="stack" aria-label={t('order_actions')} tabIndex={-1} ref={section}>
      <div class="row wrap">
        {refill && (
          <button
            type="button"
            class="button"
            disabled={asking !== undefined}
            onClick={() => start('refill')}
          >
            {t('refill')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void again()}>
          {t('order_again')}
        </button>
        {isWebAddress(link) && (
          <button type="button" class="button" onClick={() => void browser.tabs.create({ url: link })}>
            {t('open_page')}
          </button>
        )}
        {panelOrderId && <CopyButton text={panelOrderId} label={t('copy_id')} look="button" />}
        {cancel && (
          <button
            type="button"
            class="button danger"
            ref={cancelButton}
            aria-expanded={isSureAsked}
            disabled={asking !== undefined}
            onClick={() => setQuestionOpen(!isSureAsked)}
          >
            {t('cancel_order')}
          </button>
        )}
      </div>
      {isSureAsked && <CancelQuestion onYes={() => start('cancel')} onNo={keep} />}
      <p class={asking === undefined ? 'visually-hidden' : 'small quiet'} role="status">
        {asking === undefined ? said : t('asking')}
      </p>
      {stopped && (
        <Notice
          tone="warn"
          title={stopped.title}
          quote={stopped.quote}
          actions={[panel && panelButton(stopped.action, panel)]}
          alert
        >
          <p>{stopped.text}</p>
        </Notice>
      )}
      {isFailed && <Notice tone="danger" title={t('command_failed')} alert />}
      <Reasons
        texts={[
          reader && windowText(order, reader.refillOf(order.service), now),
          mayRepeat && t('asked_twice'),
          ...reasons,
        ]}
      />
    </section>
  )
}

function Reasons({ texts }: { readonly texts: readonly (string | false | undefined)[] }) {
  const said = texts.filter((text) => typeof text === 'string')
  if (said.length === 0) return null
  return (
    <ul class="reasons small quiet">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
