import { useState } from 'preact/hooks'
import { focusOnMount } from '../../components/panel-focus'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { ChangeForm, type ChangeProps } from './change-form'
import { type Attempt, TYPING } from './connect/connect-attempt'
import { NameField } from './connect/connect-fields'

export function Rename({ panel, onDone, onCancel }: ChangeProps<Panel>) {
  const [name, setName] = useState(panel.name)
  const [isEmpty, setEmpty] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>(TYPING)
  const save = async () => {
    const isNameless = name.trim() === ''
    setEmpty(isNameless)
    if (isNameless) return
    try {
      await command('changePanel', { id: panel.id, name })
      onDone(t('options_renamed'))
    } catch {
      setAttempt({ state: 'no-background' })
    }
  }
  return (
    <ChangeForm
      label={t('options_rename')}
      attempt={attempt}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <NameField
        id={`${panel.id}-name`}
        label={t('connect_name')}
        error={isEmpty ? t('options_name_empty') : undefined}
        value={name}
        onValue={setName}
        inputRef={focusOnMount}
      />
    </ChangeForm>
  )
}
