import { lazy } from '../../../components/lazy'
import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { ListingCounts } from '../../../lib/orders/order/listing'
import { go } from '../route'
import { countOf, readMore, type ShownList, shownPage, TABS, type Tab } from './list'
import { Rows } from './rows'

const Today = lazy(() => import('./today').then((module) => module.Today))

const NAMES = {
  open: 'orders_tab_open',
  done: 'orders_tab_done',
  problems: 'orders_tab_problems',
} as const

const NONE = {
  open: 'orders_none_open',
  done: 'orders_none_done',
  problems: 'orders_none_problems',
} as const

interface Props {
  readonly list: ShownList
  readonly counts: ListingCounts
  readonly showPanel: boolean
  readonly choose: (tab: Tab) => void
}

/** All orders, by what is to be done with them. */
export function Orders({ list, counts, showPanel, choose }: Props) {
  if (TABS.every((tab) => countOf(tab, counts) === 0)) return <NoOrders />
  const { orders, next } = shownPage(list)
  return (
    <section>
      <div class="lists-head">
        <Tabs shown={list.tab} counts={counts} choose={choose} />
        <Today panelId={list.panelId} />
      </div>
      {/* Each list is a panel of its own: what ends a short one has not come up from the end of a long one. */}
      <div key={list.tab} role="tabpanel" id="orders" aria-labelledby={`tab-${list.tab}`}>
        {orders.length === 0 && <p class="quiet small">{t(NONE[list.tab])}</p>}
        <Rows orders={orders} next={next} showPanel={showPanel} more={() => void readMore(list)} />
        {addOrder}
      </div>
    </section>
  )
}

const addOrder = (
  <button type="button" class="link-button small" onClick={() => go({ view: 'add-by-number' })}>
    {t('add_by_number')}
  </button>
)

const NoOrders = () => (
  <section class="empty">
    <h2>{t('orders_none_title')}</h2>
    <p class="quiet">{t('orders_none_text')}</p>
    {addOrder}
  </section>
)

interface TabsProps extends Pick<Props, 'counts' | 'choose'> {
  readonly shown: Tab
}

function Tabs({ shown, counts, choose }: TabsProps) {
  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event)
    const next = TABS[(TABS.indexOf(shown) + step + TABS.length) % TABS.length]
    if (step === 0 || !next) return
    event.preventDefault()
    choose(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={t('orders_lists')} onKeyDown={onKeyDown}>
      {TABS.map((tab) => {
        const text = t('orders_tab_count', { tab: t(NAMES[tab]), count: formatCount(countOf(tab, counts)) })
        return (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={tab === shown}
            aria-controls="orders"
            tabIndex={tab === shown ? 0 : -1}
            data-text={text}
            onClick={() => choose(tab)}
          >
            {text}
          </button>
        )
      })}
    </div>
  )
}

/** The arrows lead along the row as it is written, from left to right or from right to left. */
function stepOf({ key }: KeyboardEvent): number {
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return forward
  return key === 'ArrowLeft' ? -forward : 0
}
