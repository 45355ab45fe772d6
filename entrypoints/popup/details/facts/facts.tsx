import { Amount } from '../../../../components/amount'
import { priceText } from '../../../../components/price-text'
import { FactList } from '../../../../components/ui/fact-list'
import { formatCount, formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { beside } from '../../../../lib/join-texts'
import { isServiceKnown, type Order } from '../../../../lib/orders/order/order'
import { orderedFields } from './ordered-fields'

/** Every field of the order, as it was sent. */
export function Facts({ order }: { readonly order: Order }) {
  const { service, quantity, balanceBefore, charge, currency, perPost } = order
  const isKnown = isServiceKnown(order)
  return (
    <section>
      <h2 class="visually-hidden">{t('facts')}</h2>
      <FactList
        facts={[
          { name: t('service'), value: isKnown ? <Service order={order} /> : t('fact_none') },
          { name: t('fact_panel'), value: <bdi>{order.panelName}</bdi> },
          { name: t('fact_order_id'), value: <bdi>{order.panelOrderId ?? t('fact_none')}</bdi> },
          order.link === '' ? undefined : { name: t('link'), value: <bdi>{order.link}</bdi> },
          quantity === undefined ? undefined : { name: t('quantity'), value: formatCount(quantity) },
          ...orderedFields(order).map(({ name, text }) => ({
            name,
            value: (
              <span class="comments" dir="auto">
                {text}
              </span>
            ),
          })),
          isKnown ? { name: t('fact_rate'), value: <bdi>{priceText(service, currency)}</bdi> } : undefined,
          isKnown && !perPost
            ? { name: t('fact_expected_charge'), value: <Amount amount={charge} currency={currency} /> }
            : undefined,
          balanceBefore === undefined
            ? undefined
            : { name: t('balance_before'), value: <Amount amount={balanceBefore} currency={currency} /> },
          { name: t(isKnown ? 'fact_created' : 'fact_added'), value: formatTime(order.createdAt) },
        ]}
      />
    </section>
  )
}

const Service = ({ order: { service } }: { readonly order: Order }) => (
  <>
    <bdi>{service.name}</bdi>
    <br />
    <bdi class="small quiet">{beside(t('service_id', { number: service.id }), service.type)}</bdi>
  </>
)
