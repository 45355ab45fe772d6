import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import { described, Field } from '../../../components/field'
import { t } from '../../../lib/i18n'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly onValue: (value: string) => void
  readonly readOnly?: boolean | undefined
  readonly inputRef?: Ref<HTMLInputElement>
}

const QUIET_INPUT = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const

/** Points the input to what exists: it is described by a hint only if there is one. */
const attributes = ({ id, hint, error, value, onValue, readOnly, inputRef }: Props) => ({
  ...described(id, error),
  ...(hint || error ? {} : { 'aria-describedby': undefined }),
  ...QUIET_INPUT,
  value,
  readOnly: readOnly ?? false,
  ref: inputRef ?? null,
  onInput: (event: { readonly currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
})

export const NameField = (props: Props) => (
  <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
    <input type="text" dir="auto" maxLength={100} {...attributes(props)} />
  </Field>
)

interface AddressProps extends Props {
  /** Fuller addresses that were probably meant, each a button. */
  readonly offers: readonly string[]
  readonly onOffer: (url: string) => void
}

export const AddressField = ({ offers, onOffer, ...props }: AddressProps) => (
  <div class="address-field">
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
      <input type="text" inputMode="url" dir="ltr" {...attributes(props)} />
    </Field>
    {offers.length > 0 && (
      <fieldset class="offers">
        <legend class="visually-hidden">{t('connect_offers')}</legend>
        {offers.map((url) => (
          <button key={url} type="button" class="button chip" onClick={() => onOffer(url)}>
            <bdi dir="ltr">{url}</bdi>
          </button>
        ))}
      </fieldset>
    )}
  </div>
)

/** The key is visible only while it is being typed or pasted. */
export function KeyField(props: Props) {
  const [isFocused, setFocused] = useState(false)
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
      <input
        // Preact's types allow one literal per tag; both kinds take the same attributes.
        type={(isFocused ? 'text' : 'password') as 'password'}
        class="key-input"
        dir="ltr"
        {...attributes(props)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </Field>
  )
}
