import { useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { t } from '../../../lib/i18n'
import { startOrderWith } from './start-order'

interface Props {
  readonly panelId: string
  readonly serviceId: string
}

/** Opens the order form with a service chosen. This orders nothing. */
export function OrderWith({ panelId, serviceId }: Props) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  async function start() {
    setState('busy')
    try {
      await startOrderWith(panelId, serviceId)
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <div class="stack tight">
      <p class="row wrap">
        <button
          type="button"
          class="button primary"
          aria-describedby="order-with-hint"
          disabled={state === 'busy'}
          onClick={() => void start()}
        >
          {t('details_order')}
        </button>
        <span class="quiet small" id="order-with-hint">
          {t('details_order_hint')}
        </span>
      </p>
      {state === 'failed' && <Notice tone="danger" title={t('command_failed')} alert />}
    </div>
  )
}
