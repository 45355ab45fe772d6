import { t } from '../../../../lib/i18n'

interface Props {
  /** As it was left. */
  readonly text: string
  readonly error: string | undefined
  /** The search lies over it. */
  readonly isCovered: boolean
  readonly onOpen: (text?: string) => void
}

/** The search for a service while it is closed: a field in the form that opens it with the first key or click. */
export function ClosedSearch({ text, error, isCovered, onOpen }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || !['Enter', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    onOpen()
  }
  // What is written with an input method goes on where it began, until it is a word.
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
    onOpen(currentTarget.value)
  return (
    <div class="field" aria-hidden={isCovered ? 'true' : undefined}>
      <label for={isCovered ? undefined : 'service'}>{t('service')}</label>
      <input
        id={isCovered ? undefined : 'service'}
        type="text"
        role="combobox"
        aria-expanded="false"
        aria-haspopup="dialog"
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby={error ? 'service-error' : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('service_search_hint')}
        value={text}
        tabIndex={isCovered ? -1 : undefined}
        onClick={() => onOpen()}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          if (!event.isComposing) take(event)
        }}
        onCompositionEnd={take}
      />
      <p class="field-error" id="service-error" aria-live="polite" hidden={!error}>
        {error}
      </p>
    </div>
  )
}
