import type { ComponentChildren } from 'preact'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** A short hint stands beside the label, a long one beneath the control. */
  readonly isHintShort?: boolean
  /** The control; it takes its id, `aria-invalid` and `aria-describedby` from {@link described}. */
  readonly children: ComponentChildren
}

/** A labeled control with its hint, and its error right beside it. */
export function Field({ id, label, hint, error, isHintShort = false, children }: Props) {
  const shownHint = hint && (
    <p class="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {isHintShort && shownHint}
      </div>
      {children}
      <p class="field-error" id={`${id}-error`} aria-live="polite" hidden={!error}>
        {error}
      </p>
      {!isHintShort && shownHint}
    </div>
  )
}

/** The attributes that tie a control to the label, hint and error of its {@link Field}. */
export const described = (id: string, error: string | undefined) => ({
  id,
  name: id,
  'aria-invalid': error ? ('true' as const) : ('false' as const),
  'aria-describedby': error ? `${id}-error` : `${id}-hint`,
})
