import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { command } from '../lib/commands/client'
import type { Loss, MarkedAccount } from '../lib/data-loss/mark'
import { t, tCount } from '../lib/i18n'
import type { Panel } from '../lib/panels/panel'
import { Notice, type NoticeAction } from './notice'
import './ui/notice.css'

interface Props {
  readonly loss: Loss
  /** Those that are connected by now. */
  readonly panels: readonly Panel[]
  /** Opens the page where accounts are connected, if that is another page. */
  readonly connect?: NoticeAction
  /** How an account is rendered, if it offers more than a name. */
  readonly Account?: ComponentType<{ readonly account: MarkedAccount }>
}

export const accountText = ({ name, keyTail }: MarkedAccount): string =>
  keyTail === '' ? name : t('loss_account', { account: name, key_end: keyTail })

const Name = ({ account }: { readonly account: MarkedAccount }) => <bdi>{accountText(account)}</bdi>

/** Where keyboard and screen reader continue once the element that had the focus is gone. */
export function focusHeading(): void {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

/** The part that takes the place of what is gone may still be loading: so long is its heading waited for. */
const WAIT_MS = 2000

function focusNextHeading(until = performance.now() + WAIT_MS): void {
  if (document.querySelector('h1') || performance.now() > until) focusHeading()
  else requestAnimationFrame(() => focusNextHeading(until))
}

/** Says that the browser deleted the database, what that means for the money, and what to do next. */
export function LossNotice({ loss, panels, connect, Account = Name }: Props) {
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open')
  const isAnswered = useRef(false)
  useEffect(
    () => () => {
      // Its replacement is rendered in the next turn.
      if (isAnswered.current) setTimeout(() => focusNextHeading())
    },
    [],
  )
  // An account that was reconnected and lost again is listed twice.
  const accounts = new Map(loss.accounts.map((account) => [account.id, account]))
  for (const { id } of panels) accounts.delete(id)
  const missing = [...accounts.values()]
  const dismiss = async () => {
    setState('busy')
    isAnswered.current = true
    try {
      // Their keys are still stored, and no screen would offer to delete them any more.
      for (const { id } of missing) await command('removePanel', { id })
      await command('dismissLoss', {})
    } catch {
      isAnswered.current = false
      setState('failed')
    }
  }
  const understood = { label: t('loss_dismiss'), run: () => void dismiss(), isBusy: state === 'busy' }
  return (
    <Notice
      tone="warn"
      title={t('loss_title')}
      actions={[missing.length > 0 ? connect : undefined, understood]}
    >
      <p>{t('loss_what')}</p>
      {loss.orders > 0 && <p>{tCount('loss_orders', loss.orders)}</p>}
      {missing.length > 0 && (
        <>
          <p>{t('loss_accounts')}</p>
          <ul class="bulleted">
            {missing.map((account) => (
              <li key={account.id}>
                <Account account={account} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('loss_next')}</p>
      <ul class="bulleted">
        <li>{t('loss_next_check')}</li>
        {missing.length > 0 && <li>{t('loss_next_connect')}</li>}
        {loss.orders > 0 && <li>{t('loss_next_add')}</li>}
      </ul>
      {missing.length > 0 && <p class="quiet small">{t('loss_keys')}</p>}
      {state === 'failed' && <p role="alert">{t('command_failed')}</p>}
    </Notice>
  )
}
