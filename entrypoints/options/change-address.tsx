import { useRef, useState } from 'preact/hooks'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { originsOf } from '../../lib/panels/panel-permission'
import { ChangeForm, type ChangeProps } from './change-form'
import { type Attempt, isBusy, TYPING, tryConnection } from './connect/connect-attempt'
import { checkAddress } from './connect/connect-check'
import { AddressField } from './connect/connect-fields'
import { useRequestedHosts } from './connect/connect-hosts'
import { addressErrorOf, addressText } from './connect/connect-text'

/** Changes an account's address; permission for its host is requested in the submit. */
export function ChangeAddress({ panel, onDone, onCancel }: ChangeProps<Panel>) {
  const [url, setUrl] = useState(panel.url)
  const [isChecked, setChecked] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const input = useRef<HTMLInputElement | null>(null)
  const hosts = useRequestedHosts()
  const checked = checkAddress(url)
  const trouble = isChecked && checked.kind === 'trouble' ? checked : undefined

  const type = (value: string) => {
    setUrl(value)
    setChecked(false)
    setAttempt(TYPING)
  }
  const save = () => {
    setChecked(true)
    if (checked.kind === 'trouble') return
    const before = originsOf(panel.url)
    hosts.begin(checked.origins)
    const send = () => command('changePanel', { id: panel.id, url })
    void tryConnection({ origins: checked.origins, send, show: setAttempt }).then((reply) => {
      if (reply && before !== undefined) hosts.leave(before)
      const isOpen = hosts.end()
      if (reply && isOpen) onDone(t('options_address_changed'))
    })
  }
  return (
    <ChangeForm label={t('options_change_address')} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      <AddressField
        id={`${panel.id}-url`}
        label={t('options_new_url')}
        hint={t('options_new_url_hint')}
        error={trouble ? addressText(trouble.trouble) : addressErrorOf(attempt)}
        offers={trouble?.offers ?? []}
        onOffer={(offer) => {
          type(offer)
          input.current?.focus()
        }}
        value={url}
        onValue={type}
        readOnly={isBusy(attempt)}
        inputRef={input}
      />
    </ChangeForm>
  )
}
