import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../../components/ui/button'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { ID } from '../../../../lib/panel-api/ids'
import { isDemo, type Panel } from '../../../../lib/panels/panel'
import { readNumber } from '../../add-text'
import { NumberField } from '../../number-field'
import { siteButton } from '../../panel-button'
import { NumberDoubt } from './number-doubt'
import type { Resolving } from './use-resolve'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
  readonly resolving: Resolving
}

/** Takes the number that the panel shows beside an order; it is checked with the panel before it is stored. */
export function NumberForm({ order, panel, resolving: { isBusy, doubt, say, drop } }: Props) {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)

  function found(event: Event) {
    event.preventDefault()
    const typed = readNumber(number)
    if (ID.test(typed)) void say(typed)
    else {
      setError(t('add_number_problem'))
      input.current?.focus()
    }
  }

  return (
    <form class="settle" onSubmit={found} noValidate>
      <WhereToLook order={order} panel={panel} />
      <NumberField
        id="order-number"
        label={t('unconfirmed_there')}
        error={error}
        value={number}
        inputRef={input}
        onInput={(typed) => {
          setNumber(typed)
          setError(undefined)
          drop()
        }}
      >
        <Button id="order-placed" rank="primary" type="submit" aria-disabled={isBusy}>
          {t('unconfirmed_placed')}
        </Button>
      </NumberField>
      {doubt && (
        <NumberDoubt
          order={order}
          doubt={doubt}
          isBusy={isBusy}
          onKeep={(despite) => void say(doubt.number, despite)}
          onChange={() => {
            drop()
            // The question gives the focus back to the button that asked.
            queueMicrotask(() => input.current?.focus())
          }}
        />
      )}
    </form>
  )
}

function WhereToLook({ order, panel }: Omit<Props, 'resolving'>) {
  const site = panel && siteButton(t('action_open_site'), panel)
  return (
    <p>
      {isDemo(order.panelId)
        ? t('unconfirmed_check_demo')
        : t('unconfirmed_check', { panel: order.panelName })}
      {order.unprotected && ` ${t('unconfirmed_check_repeated')}`}{' '}
      {site && (
        <button type="button" id="order-site" class="link-button" onClick={site.run}>
          {site.label}
        </button>
      )}
    </p>
  )
}
