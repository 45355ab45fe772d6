import { useState } from 'preact/hooks'
import { accountText, focusHeading } from '../../components/loss-notice'
import { command } from '../../lib/commands/client'
import type { MarkedAccount } from '../../lib/data-loss/mark'
import { t } from '../../lib/i18n'
import { originsOf } from '../../lib/panels/panel-permission'
import { type Attempt, isBusy, TYPING, tryConnection } from './connect/connect-attempt'
import { useRequestedHosts } from './connect/connect-hosts'
import { ConnectProgress } from './connect/connect-progress'

/** An account that was lost with the database, and the button that reconnects it with the key that is still stored. */
export function LostAccount({ account }: { readonly account: MarkedAccount }) {
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const hosts = useRequestedHosts()
  const origins = originsOf(account.url)
  const restore = (origins: string) => {
    hosts.begin(origins)
    const send = () => command('restorePanel', { id: account.id })
    void tryConnection({ origins, send, show: setAttempt }).then((reply) => {
      hosts.end()
      // The row disappears with what it reported.
      if (reply) focusHeading()
    })
  }
  return (
    <>
      <p class="row wrap">
        <bdi>{accountText(account)}</bdi>
        {origins !== undefined && account.keyTail !== '' && (
          <button
            type="button"
            class="button chip"
            aria-label={t('loss_restore_label', { account: account.name })}
            disabled={isBusy(attempt)}
            onClick={() => restore(origins)}
          >
            {t('loss_restore')}
          </button>
        )}
      </p>
      <ConnectProgress attempt={attempt} />
    </>
  )
}
