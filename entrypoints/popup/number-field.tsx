import type { ComponentChildren, Ref } from 'preact'
import { described, Field } from '../../components/field'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error: string | undefined
  readonly value: string
  readonly onInput: (typed: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
  /** What stands beside the field, such as its button. */
  readonly children?: ComponentChildren
}

/** A field for the number that a panel gave an order. */
export const NumberField = ({ id, label, hint, error, value, onInput, inputRef, children }: Props) => (
  <Field id={id} label={label} hint={hint} error={error}>
    <div class="row">
      <input
        {...described(id, error)}
        {...(hint || error ? {} : { 'aria-describedby': undefined })}
        ref={inputRef ?? null}
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {children}
    </div>
  </Field>
)
