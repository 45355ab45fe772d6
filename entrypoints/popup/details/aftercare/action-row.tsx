import { Button } from '../../../../components/ui/button'
import { t } from '../../../../lib/i18n'
import { isOpen } from '../../../../lib/orders/order/lifecycle'
import type { Order } from '../../../../lib/orders/order/order'
import { isWatched } from '../../../../lib/orders/unconfirmed/repeated'
import type { Panel } from '../../../../lib/panels/panel'
import { isUnprotected } from '../../../../lib/panels/protection'
import { useNameReader } from '../../form/service/use-name-reader'
import { refillStandingText, windowText } from './refill-text'
import { cancelStandingText } from './request-text'
import type { OrderActions } from './use-order-actions'

/** An unconfirmed order is to be settled first: what settles it takes the buttons' place. */
export const hasButtons = ({ state }: Pick<Order, 'state'>): boolean => state !== 'unconfirmed'

/** A refused order that may have been placed all the same: ordering it again is not what comes next. */
const isDoubtful = (order: Order): boolean => order.state === 'refused' && isWatched(order, Date.now())

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
  readonly actions: OrderActions
}

/** The next thing to do with an order, what it came to, and a quiet line for each reason why another cannot be done. */
export function ActionRow({ order, panel, actions }: Props) {
  const { available, refillPlace, asking, said, wasAskable, now } = actions
  const reader = useNameReader(refillPlace !== undefined)
  const refill = refillPlace && (
    <Button
      id="order-refill"
      rank="primary"
      aria-disabled={!available.refill || asking !== undefined}
      onClick={actions.refill}
    >
      {t('refill')}
    </Button>
  )
  const status = (
    <p class="grow small quiet" role="status">
      {asking === undefined ? said : t('asking')}
    </p>
  )
  if (!hasButtons(order)) return status
  const reasonTexts = () => {
    const twice = wasAskable && panel !== undefined && isUnprotected(panel) && t('asked_twice')
    const cancel = cancelStandingText(order)
    // While a cancel is under way nothing else is to be asked for.
    if (cancel && isOpen(order)) return [cancel, twice]
    const isWindowOpen = reader && available.refill
    const refillText = isWindowOpen
      ? windowText(order, reader.refillOf(order.service), now)
      : refillStandingText(order)
    // What may change comes after what does not, so that no line moves.
    return [...available.reasons, refillText ?? cancel, twice]
  }
  return (
    <section class="action-row" aria-label={t('order_actions')}>
      <div class="row">
        {refillPlace === 'first' && refill}
        <Button
          id="order-again"
          rank={refillPlace || isDoubtful(order) ? 'quiet' : 'primary'}
          onClick={actions.again}
        >
          {t('order_again')}
        </Button>
        {refillPlace === 'last' && refill}
        {status}
      </div>
      {order.state === 'placed' && <Reasons texts={reasonTexts()} />}
    </section>
  )
}

function Reasons({ texts }: { readonly texts: readonly (string | false | undefined)[] }) {
  const said = texts.filter((text) => typeof text === 'string')
  return (
    <ul class="reasons small quiet">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
