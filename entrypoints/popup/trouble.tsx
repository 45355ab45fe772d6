import { answerText } from '../../components/answer-text'
import { Notice } from '../../components/notice'
import { useNow } from '../../components/use-now'
import { t } from '../../lib/i18n'
import type { Panel, Trouble as PanelTrouble } from '../../lib/panels/panel'
import { panelButton } from './panel-button'

interface Props {
  readonly panel: Panel
  readonly trouble: PanelTrouble
}

/** What the last request to the panel ran into, with the button that fixes it if there is one. */
export function Trouble({ panel, trouble }: Props) {
  const now = useNow()
  const isOffline = trouble.kind === 'failure' && trouble.failure === 'offline' && !navigator.onLine
  if (isOffline) {
    return (
      <Notice tone="warn" title={t('offline_title')}>
        <p>{t('offline_text')}</p>
      </Notice>
    )
  }
  const { title, money, advice, quote, action } = answerText(trouble, 'question', now)
  return (
    <Notice tone="warn" title={title} quote={quote} actions={[panelButton(action, panel)]}>
      <p>
        {money} {advice}
      </p>
    </Notice>
  )
}
