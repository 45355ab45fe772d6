import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import type { ConnectedReply } from '../../../lib/commands/protocol'
import { t } from '../../../lib/i18n'
import { DOCUMENTED_PANELS } from '../../../lib/panels/address'
import { Suggestions } from '../suggestions'
import { type Attempt, isBusy, TYPING, tryConnection } from './connect-attempt'
import { checkAddress, isKeyMissing } from './connect-check'
import { AddressField, KeyField, NameField } from './connect-fields'
import { useRequestedHosts } from './connect-hosts'
import { ConnectProgress } from './connect-progress'
import { addressErrorOf, addressText, keyErrorOf } from './connect-text'

interface Props {
  /** Whether a click or a link opened it, so that it takes the focus. */
  readonly isRequested: boolean
  readonly onConnected: (reply: ConnectedReply) => void
  readonly onCancel: (() => void) | undefined
}

/** Address, key and name of an account. What was typed stays until it is connected. */
export function ConnectForm({ isRequested, onConnected, onCancel }: Props) {
  const [url, setUrl] = useState('')
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  const [isUrlChecked, setUrlChecked] = useState(false)
  const [isKeyChecked, setKeyChecked] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const urlInput = useRef<HTMLInputElement>(null)
  const keyInput = useRef<HTMLInputElement>(null)
  const hosts = useRequestedHosts()

  useLayoutEffect(() => {
    if (isRequested) urlInput.current?.focus()
  }, [isRequested])

  const checked = checkAddress(url)
  const trouble = isUrlChecked && checked.kind === 'trouble' ? checked : undefined
  const keyError = isKeyChecked && isKeyMissing(key) ? t('connect_key_empty') : keyErrorOf(attempt)
  const busy = isBusy(attempt)

  // A change outdates the findings about the old text.
  const typeUrl = (value: string) => {
    setUrl(value)
    setUrlChecked(false)
    setAttempt(TYPING)
  }
  const typeKey = (value: string) => {
    setKey(value)
    setKeyChecked(false)
    setAttempt(TYPING)
  }
  const fill = (address: string, suggestedName = '') => {
    typeUrl(address)
    // A name that the user chose stays.
    if (name.trim() === '' || DOCUMENTED_PANELS.some((panel) => panel.name === name)) setName(suggestedName)
    const next = isKeyMissing(key) ? keyInput : urlInput
    next.current?.focus()
  }

  // Not async: the browser's prompt must be requested before anything is awaited.
  const submit = (event: Event) => {
    event.preventDefault()
    if (busy) return
    if (checked.kind === 'trouble' || isKeyMissing(key)) {
      setUrlChecked(true)
      setKeyChecked(true)
      setAttempt(TYPING)
      const first = checked.kind === 'trouble' ? urlInput : keyInput
      first.current?.focus()
      return
    }
    hosts.begin(checked.origins)
    const send = () => command('connectPanel', { name, url, key })
    void tryConnection({ origins: checked.origins, send, show: setAttempt }).then((reply) => {
      const isOpen = hosts.end()
      if (reply && isOpen) onConnected(reply)
    })
  }

  return (
    <form class="card stack" onSubmit={submit} noValidate aria-labelledby="connect-title">
      <div class="stack tight">
        <AddressField
          id="connect-url"
          label={t('connect_url')}
          hint={t('connect_url_hint')}
          error={trouble ? addressText(trouble.trouble) : addressErrorOf(attempt)}
          offers={trouble?.offers ?? []}
          onOffer={fill}
          value={url}
          onValue={typeUrl}
          readOnly={busy}
          inputRef={urlInput}
        />
        {!trouble?.offers.length && <Suggestions onChoose={fill} />}
      </div>
      <KeyField
        id="connect-key"
        label={t('connect_key')}
        hint={t('connect_key_hint')}
        error={keyError}
        value={key}
        onValue={typeKey}
        readOnly={busy}
        inputRef={keyInput}
      />
      <NameField
        id="connect-name"
        label={t('connect_name')}
        hint={t('connect_name_hint')}
        value={name}
        onValue={setName}
        readOnly={busy}
      />
      <ConnectProgress attempt={attempt} />
      <div class="row wrap">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t('connect_submit')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {t('options_cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
