import { MoreIcon } from '../../../components/ui/icons'
import { Menu } from '../../../components/ui/menu'
import { showToast } from '../../../components/ui/toast'
import { command } from '../../../lib/commands/client'
import { t } from '../../../lib/i18n'
import { type Order, targetOf } from '../../../lib/orders/order/order'
import { popup } from '../data'
import { hasButtons } from '../details/aftercare/action-row'
import { availableActions } from '../details/aftercare/available-actions'
import { askPanel } from '../details/aftercare/use-request'
import { lead } from '../lead'

/** What can be done with an order without opening it. What it came to is said in a line that goes by itself. */
export function RowMenu({ order }: { readonly order: Order }) {
  const { panelOrderId } = order
  const panel = popup.value.value?.panels.find(({ id }) => id === order.panelId)
  const target = targetOf(order)
  const { refill } = availableActions(order, panel, Date.now())
  const items = [
    refill ? { label: t('refill'), run: () => void askForRefill(order.id) } : undefined,
    hasButtons(order) ? { label: t('order_again'), run: () => void again(order.id) } : undefined,
    panelOrderId
      ? { label: t('copy_id'), run: () => void copy(panelOrderId, t('copied_number')) }
      : undefined,
    target === '' ? undefined : { label: t('copy_link'), run: () => void copy(target, t('copied_link')) },
  ]
  if (items.every((item) => item === undefined)) return null
  return (
    <Menu
      id={`menu-${order.id}`}
      label={t('order_more_of', { order: target || (panelOrderId ?? '') })}
      items={items}
    >
      <MoreIcon />
    </Menu>
  )
}

async function askForRefill(orderId: string): Promise<void> {
  const { said, stopped } = await askPanel('refill', orderId)
  showToast({ text: stopped ? stopped.title : said })
}

async function again(orderId: string): Promise<void> {
  try {
    await lead(command('orderAgain', { id: orderId }), (view) => view)
  } catch {
    showToast({ text: t('command_failed') })
  }
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ text: done })
  } catch {
    showToast({ text: t('copy_failed') })
  }
}
