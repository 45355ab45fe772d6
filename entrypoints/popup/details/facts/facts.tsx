import type { ComponentChildren } from 'preact'
import { Amount } from '../../../../components/amount'
import { priceText } from '../../../../components/price-text'
import { formatCount, formatTime } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { isServiceKnown, type Order } from '../../../../lib/orders/order/order'
import { orderedFields } from './ordered-fields'

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Every field of the order, as it was sent. */
export function Facts({ order }: { readonly order: Order }) {
  const { service, quantity, balanceBefore, charge, currency, perPost } = order
  const isKnown = isServiceKnown(order)
  return (
    <section>
      <h2>{t('facts')}</h2>
      <dl class="facts-list">
        <Fact name={t('fact_panel')}>
          <bdi>{order.panelName}</bdi>
        </Fact>
        <Fact name={t('fact_order_id')}>{order.panelOrderId ?? t('fact_none')}</Fact>
        <Fact name={t('service')}>
          <bdi>{isKnown ? service.name : t('fact_none')}</bdi>
        </Fact>
        {isKnown && (
          <>
            <Fact name={t('fact_service_id')}>{service.id}</Fact>
            <Fact name={t('fact_type')}>
              <bdi>{service.type}</bdi>
            </Fact>
          </>
        )}
        {order.link !== '' && (
          <Fact name={t('link')}>
            <bdi>{order.link}</bdi>
          </Fact>
        )}
        {quantity !== undefined && <Fact name={t('quantity')}>{formatCount(quantity)}</Fact>}
        {orderedFields(order).map(({ name, text }) => (
          <Fact key={name} name={name}>
            <span class="comments" dir="auto">
              {text}
            </span>
          </Fact>
        ))}
        {isKnown && (
          <Fact name={t('fact_rate')}>
            <bdi>{priceText(service, currency)}</bdi>
          </Fact>
        )}
        {isKnown && !perPost && (
          <Fact name={t('fact_expected_charge')}>
            <Amount amount={charge} currency={currency} />
          </Fact>
        )}
        {balanceBefore !== undefined && (
          <Fact name={t('balance_before')}>
            <Amount amount={balanceBefore} currency={currency} />
          </Fact>
        )}
        <Fact name={t(isKnown ? 'fact_created' : 'fact_added')}>{formatTime(order.createdAt)}</Fact>
      </dl>
    </section>
  )
}
