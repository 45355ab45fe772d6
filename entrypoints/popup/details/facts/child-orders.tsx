import { CopyButton } from '../../../../components/copy-button'
import { amountRange } from '../../../../components/price-text'
import { FactList } from '../../../../components/ui/fact-list'
import { useLive } from '../../../../lib/browser/live'
import { formatCount } from '../../../../lib/format'
import { type MessageKey, t, tCount } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { go } from '../../route'

/** How many child orders are shown before the rest is folded. */
const SHOWN = 5

/** The progress of a drip-feed or a subscription: runs or posts so far, and their orders. */
export function ChildOrders({ order }: { readonly order: Order }) {
  const { tracking, runs, fields, perPost } = order
  const children = tracking?.children ?? []
  const expiry = tracking?.expiry || fields.expiry
  const isMade = children.length > 0 || tracking?.runs !== undefined || tracking?.posts !== undefined
  if (!isMade && runs === undefined && perPost === undefined) return null
  return (
    <section>
      <h2>{t('child_orders_title')}</h2>
      <FactList
        facts={[
          tracking?.runs !== undefined || runs !== undefined
            ? fact('child_orders_runs', progressText(tracking?.runs, runs))
            : undefined,
          tracking?.posts !== undefined || perPost !== undefined
            ? fact('child_orders_posts', progressText(tracking?.posts, fields.posts))
            : undefined,
          perPost && fact('fact_per_post', amountRange(perPost, order.currency)),
          expiry ? fact('child_orders_expiry', expiry) : undefined,
        ]}
      />
      {children.length > 0 && <Children panelId={order.panelId} numbers={children} />}
    </section>
  )
}

/** `3 of 10`, as far as either is known. */
export function progressText(made: string | undefined, all: number | string | undefined): string {
  const so = made === undefined ? t('fact_none') : formatCount(made)
  return all === undefined || all === '' ? so : t('count_of', { made: so, all: formatCount(all) })
}

const fact = (key: MessageKey, text: string) => ({ name: t(key), value: <bdi>{text}</bdi> })

interface ChildrenProps {
  readonly panelId: string
  readonly numbers: readonly string[]
}

function Children({ panelId, numbers }: ChildrenProps) {
  const known = useLive(
    async (database) => {
      const find = (number: string) =>
        database.getKeyFromIndex('orders', 'by-panel-order-id', [panelId, number])
      const ids = await Promise.all(numbers.map(find))
      return new Map(numbers.map((number, index) => [number, ids[index]]))
    },
    ['orders'],
    `${panelId} ${numbers.join(' ')}`,
  )
  const newest = numbers.toReversed()
  const row = (number: string) => <Child key={number} number={number} orderId={known?.get(number)} />
  return (
    <>
      <h3 class="small quiet">{t('child_orders_children')}</h3>
      <ul class="child-orders">{newest.slice(0, SHOWN).map(row)}</ul>
      {newest.length > SHOWN && (
        <details>
          <summary>{tCount('child_orders_more', newest.length - SHOWN)}</summary>
          <ul class="child-orders">{newest.slice(SHOWN).map(row)}</ul>
        </details>
      )}
    </>
  )
}

function Child({ number, orderId }: { readonly number: string; readonly orderId: string | undefined }) {
  return (
    <li class="row">
      <span class="grow">
        {orderId === undefined ? (
          <bdi>{number}</bdi>
        ) : (
          <button
            type="button"
            class="link-button"
            aria-label={t('open_order', { number })}
            onClick={() => {
              go({ view: 'order', orderId })
            }}
          >
            <bdi>{number}</bdi>
          </button>
        )}
      </span>
      <CopyButton
        text={number}
        label={t('copy')}
        name={t('copy_number', { number })}
        look="link-button small"
      />
    </li>
  )
}
