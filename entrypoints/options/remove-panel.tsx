import { useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { focusOnMount } from '../../components/panel-focus'
import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import { countOrders } from '../../lib/orders/ledger/panel-orders'
import type { Panel } from '../../lib/panels/panel'
import { originsOf, releaseUnusedOrigins } from '../../lib/panels/panel-permission'
import { removalText } from './removal-text'

interface Props {
  readonly panel: Panel
  readonly onRemoved: (panel: Panel) => void
  readonly onCancel: () => void
}

/** Says what is deleted and what stays, and only then offers to remove. */
export function RemovePanel({ panel, onRemoved, onCancel }: Props) {
  const { id, kind, url } = panel
  const [isFailed, setFailed] = useState(false)
  const orders = useLive((database) => countOrders(database, id), ['orders'], id)
  if (!orders) return null
  const title = `${id}-remove-title`
  const text = `${id}-remove-text`
  const remove = async () => {
    setFailed(false)
    try {
      await command('removePanel', { id })
    } catch {
      setFailed(true)
      return
    }
    onRemoved(panel)
    const origins = originsOf(url)
    if (origins !== undefined) await releaseUnusedOrigins([origins])
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs, this groups a question and its answers
    <div
      class="task removal stack"
      role="group"
      aria-labelledby={title}
      aria-describedby={text}
      tabIndex={-1}
      ref={focusOnMount}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel()
      }}
    >
      <h4 id={title}>{kind === 'demo' ? t('options_remove_demo_title') : t('options_remove_title')}</h4>
      <ul id={text} class="removal-text">
        {removalText(kind, orders).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isFailed && <Notice tone="danger" title={t('command_failed')} alert />}
      <div class="row wrap">
        <button type="button" class="button danger-filled" onClick={() => void remove()}>
          {t('options_remove_confirm')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('options_keep')}
        </button>
      </div>
    </div>
  )
}
