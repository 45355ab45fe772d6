import { LossNotice } from '../../components/loss-notice'
import type { Loss } from '../../lib/data-loss/mark'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { runAction } from './run-action'

interface Props {
  readonly loss: Loss
  readonly panels: readonly Panel[]
}

/** What the browser deleted: above the rest, or in place of the welcome if no account is left. */
export function LostData({ loss, panels }: Props) {
  const connect = { label: t('loss_connect'), run: () => runAction(({ openOptions }) => openOptions()) }
  const notice = <LossNotice loss={loss} panels={panels} connect={connect} />
  if (panels.length > 0) return notice
  return (
    <main class="page stack">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      {notice}
    </main>
  )
}
