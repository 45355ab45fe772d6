import { useState } from 'preact/hooks'
import { focusOnMount } from '../../components/panel-focus'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { originsOf } from '../../lib/panels/panel-permission'
import { ChangeForm, type ChangeProps } from './change-form'
import { type Attempt, isBusy, TYPING, tryConnection } from './connect/connect-attempt'
import { isKeyMissing } from './connect/connect-check'
import { KeyField } from './connect/connect-fields'
import { useRequestedHosts } from './connect/connect-hosts'
import { addressErrorOf, keyErrorOf } from './connect/connect-text'

/** A new key for the same address, stored only if the panel accepts it. */
export function ChangeKey({ panel, onDone, onCancel }: ChangeProps<Panel>) {
  const [key, setKey] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const hosts = useRequestedHosts()
  // The address was not typed here: problems of either one are shown at the key.
  const found = keyErrorOf(attempt) ?? addressErrorOf(attempt)
  const save = () => {
    setChecked(true)
    if (isKeyMissing(key)) return
    // The permission may have been withdrawn; if it was not, the browser shows no prompt.
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
