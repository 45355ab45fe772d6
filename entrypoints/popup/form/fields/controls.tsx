import type { ComponentChildren } from 'preact'
import { described, Field } from '../../../../components/field'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { FieldKind, Field as FormField } from '../../../../lib/orders/form/field-table'
import { choiceText } from './field-text'

export interface ControlProps {
  readonly field: FormField
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  /** As typed. */
  readonly value: string
  readonly onValue: (value: string) => void
  readonly onBlur: () => void
}

type Typed = { readonly currentTarget: { readonly value: string } }

/** What every control has: its id is the field's name on the wire. */
const attributes = ({ field, error, value, onValue, onBlur }: ControlProps) => ({
  ...described(field.name, error),
  value,
  onInput: ({ currentTarget }: Typed) => onValue(currentTarget.value),
  onBlur,
})

const PLAIN = { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const

const Labeled = ({
  field,
  label,
  hint,
  error,
  children,
}: ControlProps & { readonly children: ComponentChildren }) => (
  <Field
    id={field.name}
    label={label}
    hint={hint}
    error={error}
    isHintShort={field.kind === 'pieces' && !field.half}
  >
    {children}
  </Field>
)

/** A text field: type `number` hides invalid input and changes its value on scrolling. */
function NumberControl(props: ControlProps) {
  const { name, suggestions } = props.field
  const list = suggestions && `${name}-usual`
  return (
    <Labeled {...props}>
      <input {...PLAIN} {...attributes(props)} inputMode="numeric" list={list} />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((value) => (
            <option key={value} value={value}>
              {formatCount(value)}
            </option>
          ))}
        </datalist>
      )}
    </Labeled>
  )
}

const TextControl = (props: ControlProps) => (
  <Labeled {...props}>
    <input {...PLAIN} {...attributes(props)} dir="auto" />
  </Labeled>
)

const AddressControl = (props: ControlProps) => (
  <Labeled {...props}>
    <input {...PLAIN} {...attributes(props)} type="url" inputMode="url" dir="ltr" />
  </Labeled>
)

const LinesControl = (props: ControlProps) => (
  <Labeled {...props}>
    <textarea {...attributes(props)} rows={5} dir="auto" />
  </Labeled>
)

const ChoiceControl = (props: ControlProps) => (
  <Labeled {...props}>
    <select {...attributes(props)}>
      <option value="">{t(props.field.optional ? 'choice_not_set' : 'choice_none')}</option>
      {props.field.choices?.map((choice) => (
        <option key={choice} value={choice}>
          {choiceText(props.field.name, choice)}
        </option>
      ))}
    </select>
  </Labeled>
)

/** Today in the user's time zone, in the format of a date field. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const DateControl = (props: ControlProps) => (
  <Labeled {...props}>
    <input {...attributes(props)} type="date" min={today()} />
  </Labeled>
)

const CONTROLS = {
  address: AddressControl,
  pieces: NumberControl,
  whole: NumberControl,
  lines: LinesControl,
  text: TextControl,
  choice: ChoiceControl,
  date: DateControl,
} as const satisfies Record<FieldKind, (props: ControlProps) => preact.VNode>

/** One field of a service's type, rendered according to its kind. */
export function Control(props: ControlProps) {
  const Kind = CONTROLS[props.field.kind]
  return <Kind {...props} />
}
