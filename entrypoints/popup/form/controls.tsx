import type { ComponentChildren } from 'preact'
import { described, Field } from '../../../components/field'
import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { FieldKind, Field as FormField } from '../../../lib/orders/form/field-table'
import { choiceWords } from './field-words'

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

const Labelled = ({
  field,
  label,
  hint,
  error,
  children,
}: ControlProps & { readonly children: ComponentChildren }) => (
  <Field id={field.name} label={label} hint={hint} error={error}>
    {children}
  </Field>
)

/** A text field: one of type number hides what was typed wrong and changes it when scrolled over. */
function NumberControl(props: ControlProps) {
  const { name, usual } = props.field
  const list = usual && `${name}-usual`
  return (
    <Labelled {...props}>
      <input {...PLAIN} {...attributes(props)} inputMode="numeric" list={list} />
      {usual && (
        <datalist id={list}>
          {usual.map((value) => (
            <option key={value} value={value}>
              {formatCount(value)}
            </option>
          ))}
        </datalist>
      )}
    </Labelled>
  )
}

const TextControl = (props: ControlProps) => (
  <Labelled {...props}>
    <input {...PLAIN} {...attributes(props)} dir="auto" />
  </Labelled>
)

const AddressControl = (props: ControlProps) => (
  <Labelled {...props}>
    <input {...PLAIN} {...attributes(props)} type="url" inputMode="url" dir="ltr" />
  </Labelled>
)

const LinesControl = (props: ControlProps) => (
  <Labelled {...props}>
    <textarea {...attributes(props)} rows={5} dir="auto" />
  </Labelled>
)

const ChoiceControl = (props: ControlProps) => (
  <Labelled {...props}>
    <select {...attributes(props)}>
      <option value="">{t('choice_none')}</option>
      {props.field.choices?.map((choice) => (
        <option key={choice} value={choice}>
          {choiceWords(props.field.name, choice)}
        </option>
      ))}
    </select>
  </Labelled>
)

/** Today where the person is, as a date field writes it. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const DateControl = (props: ControlProps) => (
  <Labelled {...props}>
    <input {...attributes(props)} type="date" min={today()} />
  </Labelled>
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

/** One field of a service's type, drawn as its kind wants it. */
export function Control(props: ControlProps) {
  const Kind = CONTROLS[props.field.kind]
  return <Kind {...props} />
}
