import { useState } from 'preact/hooks'
import { type Attempt, isBusy, TYPING, tryConnection } from '../../components/connect-attempt'
import { isKeyMissing } from '../../components/connect-check'
import { KeyField } from '../../components/connect-fields'
import { useAskedHosts } from '../../components/connect-hosts'
import { addressErrorOf, keyErrorOf } from '../../components/connect-words'
import { focusOnMount } from '../../components/panel-focus'
import { originsOf } from '../../components/panel-permission'
import { command } from '../../lib/command'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { ChangeForm, type ChangeProps } from './change-form'

/** A new key for the same address, kept only if the panel takes it. */
export function ChangeKey({ panel, onDone, onCancel }: ChangeProps<Panel>) {
  const [key, setKey] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const hosts = useAskedHosts()
  // The address was not typed here: what is wrong with the two together is said at the key.
  const found = keyErrorOf(attempt) ?? addressErrorOf(attempt)
  const save = () => {
    setChecked(true)
    if (isKeyMissing(key)) return
    // The permission may have been withdrawn; where it was not, the browser asks nothing.
    const origins = originsOf(panel.url) ?? ''
    const send = () => command('changePanel', { id: panel.id, key })
    hosts.begin(origins)
    void tryConnection({ origins, send, show: setAttempt }).then((reply) => {
      const isOpen = hosts.end()
      if (reply && isOpen) onDone(t('options_key_changed'))
    })
  }
  return (
    <ChangeForm label={t('options_change_key')} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      <KeyField
        id={`${panel.id}-key`}
        label={t('options_new_key')}
        hint={t('options_new_key_hint')}
        error={isChecked && isKeyMissing(key) ? t('connect_key_empty') : found}
        value={key}
        onValue={(value) => {
          setKey(value)
          setChecked(false)
          setAttempt(TYPING)
        }}
        readOnly={isBusy(attempt)}
        inputRef={focusOnMount}
      />
    </ChangeForm>
  )
}
