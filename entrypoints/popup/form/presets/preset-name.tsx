import { useEffect, useRef } from 'preact/hooks'
import { described, Field } from '../../../../components/field'
import { t } from '../../../../lib/i18n'
import { MAX_NAME_LENGTH } from '../../../../lib/saved/choices'

interface Props {
  /** The field's id; no other on the page has it. */
  readonly id: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly hint?: string
  readonly error: string | undefined
  /** Enter: accept the name. */
  readonly onDone: () => void
  /** Escape: do nothing. */
  readonly onLeave: () => void
}

/** The field for a preset's name, focused as soon as it appears. */
export function PresetName({ id, name, onName, hint, error, onDone, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  // Enter and Escape belong to this field here; the form's own Enter spends money.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onLeave()
    else if (!event.isComposing && !event.repeat) onDone()
  }

  return (
    <Field id={id} label={t('preset_name')} hint={hint} error={error}>
      <input
        {...described(id, error)}
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={MAX_NAME_LENGTH}
        value={name}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}
