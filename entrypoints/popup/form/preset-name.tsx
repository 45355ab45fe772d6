import { useEffect, useRef } from 'preact/hooks'
import { described, Field } from '../../../components/field'
import { t } from '../../../lib/i18n'
import { LONGEST_NAME } from '../../../lib/saved/choices'

interface Props {
  /** Of the field; no other on the page has it. */
  readonly id: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly hint?: string
  readonly error: string | undefined
  /** Enter: the name is as it should be. */
  readonly onDone: () => void
  /** Escape: nothing is to be done. */
  readonly onLeave: () => void
}

/** The name of a preset, which has the focus as soon as it is there. */
export function PresetName({ id, name, onName, hint, error, onDone, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  // Enter and Escape are this field's here; the form's own Enter spends money.
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
        maxLength={LONGEST_NAME}
        value={name}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}
