import type { ComponentChildren } from 'preact'
import { Amount } from '../../../components/amount'
import { priceWords } from '../../../components/price-words'
import { formatAge, formatCount, formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Order } from '../../../lib/orders/order'

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Every field of the order, as it was sent and as the panel last spoke of it. */
export function Facts({ order }: { readonly order: Order }) {
  const { service, quantity, runs, interval, tracking, charge, currency } = order
  return (
    <section>
      <h2>{t('facts')}</h2>
      <dl class="facts-list">
        <Fact name={t('fact_panel')}>
          <bdi>{order.panelName}</bdi>
        </Fact>
        <Fact name={t('fact_order_id')}>{order.panelOrderId ?? t('fact_none')}</Fact>
        <Fact name={t('service')}>
          <bdi>{service.name}</bdi>
        </Fact>
        <Fact name={t('fact_service_id')}>{service.id}</Fact>
        <Fact name={t('fact_type')}>
          <bdi>{service.type}</bdi>
        </Fact>
        <Fact name={t('link')}>
          <bdi>{order.link}</bdi>
        </Fact>
        {quantity !== undefined && <Fact name={t('quantity')}>{formatCount(quantity)}</Fact>}
        {runs !== undefined && <Fact name={t('runs')}>{formatCount(runs)}</Fact>}
        {interval !== undefined && <Fact name={t('interval')}>{formatCount(interval)}</Fact>}
        {order.fields.comments && (
          <Fact name={t('comments')}>
            <span class="comments" dir="auto">
              {order.fields.comments}
            </span>
          </Fact>
        )}
        <Fact name={t('fact_rate')}>
          <bdi>{priceWords(service, currency)}</bdi>
        </Fact>
        <Fact name={t('fact_expected_charge')}>
          <Amount amount={charge} currency={currency} />
        </Fact>
        <Fact name={t('balance_before')}>
          <Amount amount={order.balanceBefore} currency={currency} />
        </Fact>
        {tracking && (
          <>
            <Fact name={t('fact_status')}>
              <q dir="auto">{tracking.words}</q>
            </Fact>
            {tracking.charge !== undefined && (
              <Fact name={t('fact_charge')}>
                <Amount amount={tracking.charge} currency={tracking.currency ?? currency} />
              </Fact>
            )}
            {tracking.startCount !== undefined && (
              <Fact name={t('fact_start_count')}>{formatCount(tracking.startCount)}</Fact>
            )}
            {tracking.remains !== undefined && (
              <Fact name={t('fact_remains')}>{formatCount(tracking.remains)}</Fact>
            )}
            <Fact name={t('fact_asked')}>{formatAge(tracking.at, Date.now()) ?? t('just_now')}</Fact>
          </>
        )}
        <Fact name={t('fact_created')}>{formatTime(order.createdAt)}</Fact>
      </dl>
    </section>
  )
}
