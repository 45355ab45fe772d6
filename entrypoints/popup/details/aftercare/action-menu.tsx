import { browser } from 'wxt/browser'
import { MoreIcon } from '../../../../components/ui/icons'
import { Menu } from '../../../../components/ui/menu'
import { t } from '../../../../lib/i18n'
import { isWebAddress } from '../../../../lib/links/link'
import type { Order } from '../../../../lib/orders/order/order'
import { hasButtons } from './action-row'
import type { OrderActions } from './use-order-actions'

interface Props {
  readonly order: Order
  readonly actions: OrderActions
}

/** What else can be done with an order. */
export function ActionMenu({ order, actions }: Props) {
  const { link, panelOrderId } = order
  const { available, asking, again, copyNumber, openQuestion } = actions
  const items = [
    hasButtons(order) ? undefined : { label: t('order_again'), run: again },
    isWebAddress(link)
      ? { label: t('open_page'), run: () => void browser.tabs.create({ url: link }) }
      : undefined,
    panelOrderId ? { label: t('copy_id'), run: copyNumber } : undefined,
    available.cancel && asking === undefined
      ? { label: t('cancel_order'), run: openQuestion, isDanger: true }
      : undefined,
  ]
  if (items.every((item) => item === undefined)) return null
  return (
    <Menu id="order-menu" label={t('order_more')} items={items}>
      <MoreIcon />
    </Menu>
  )
}
