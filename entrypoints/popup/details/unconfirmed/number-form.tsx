import { useRef, useState } from 'preact/hooks'
import { described, Field } from '../../../../components/field'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { ID } from '../../../../lib/panel-api/ids'
import { readNumber } from '../../add-text'
import { NumberDoubt } from './number-doubt'
import type { Resolving } from './use-resolve'

interface Props {
  readonly order: Order
  readonly resolving: Resolving
}

/** Takes the number that the panel shows beside an order; it is checked with the panel before it is stored. */
export function NumberForm({ order, resolving: { isBusy, doubt, say, drop } }: Props) {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)

  function found(event: Event) {
    event.preventDefault()
    const typed = readNumber(number)
    if (ID.test(typed)) void say(typed)
    else {
      setError(t('unconfirmed_number_problem'))
      input.current?.focus()
    }
  }

  return (
    <form class="settle" onSubmit={found} noValidate>
      <Field id="order-number" label={t('unconfirmed_there')} error={error}>
        <input
          {...described('order-number', error)}
          aria-describedby={error ? 'order-number-error' : undefined}
          ref={input}
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={number}
          onInput={({ currentTarget }) => {
            setNumber(currentTarget.value)
            setError(undefined)
            drop()
          }}
        />
      </Field>
      {doubt ? (
        <NumberDoubt
          order={order}
          doubt={doubt}
          isBusy={isBusy}
          onKeep={(despite) => void say(doubt.number, despite)}
          onChange={() => {
            drop()
            input.current?.focus()
          }}
        />
      ) : (
        <p>
          <button type="submit" class="button" disabled={isBusy}>
            {t(isBusy ? 'unconfirmed_checking' : 'unconfirmed_placed')}
          </button>
        </p>
      )}
    </form>
  )
}
