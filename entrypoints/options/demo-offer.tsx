import { useState } from 'preact/hooks'
import type { ConnectedReply } from '../../components/connect-attempt'
import { Notice } from '../../components/notice'
import { command } from '../../lib/command'
import { t } from '../../lib/i18n'

/** The demo account, for who wants to see how it goes before any money is involved. */
export function DemoOffer({ onConnected }: { readonly onConnected: (reply: ConnectedReply) => void }) {
  const [isFailed, setFailed] = useState(false)
  const connect = async () => {
    setFailed(false)
    try {
      const reply = await command('connectDemo', { name: t('demo_name') })
      if (reply.kind === 'connected') onConnected(reply)
      else setFailed(true)
    } catch {
      setFailed(true)
    }
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
