import { useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { tryDemo } from '../../components/try-demo'
import type { ConnectedReply } from '../../lib/commands/protocol'
import { t } from '../../lib/i18n'

/** The demo account, for those who want to try things before any money is involved. */
export function DemoOffer({ onConnected }: { readonly onConnected: (reply: ConnectedReply) => void }) {
  const [isFailed, setFailed] = useState(false)
  const connect = async () => {
    setFailed(false)
    const reply = await tryDemo()
    if (reply) onConnected(reply)
    else setFailed(true)
  }
  return (
    <div class="demo-offer stack">
      <h3>{t('options_demo_title')}</h3>
      <p class="quiet">{t('try_demo_hint')}</p>
      <p>
        <button type="button" class="button" onClick={() => void connect()}>
          {t('try_demo')}
        </button>
      </p>
      {isFailed && <Notice tone="danger" title={t('command_failed')} alert />}
    </div>
  )
}
