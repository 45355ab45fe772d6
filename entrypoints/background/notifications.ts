import { browser } from 'wxt/browser'
import { openPopup } from '../../lib/browser/open-popup'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { showInPopup } from '../../lib/orders/form/drafts'
import type { OrderEvent } from '../../lib/orders/order/order-events'
import { notificationText, summaryText } from './notification-text'
import type { Ready } from './ready'

/** Events within this time are shown together: panels are polled one after the other. */
const BATCH_MS = 1000

/** A notification's id says what it is about, since the worker that showed it may be gone when it is clicked. */
const ORDER_ID = 'order:'
const SEVERAL_ID = 'orders:'

/** Exists only with the permission, which is requested when the user turns notifications on. */
const notifications = () => (browser as Partial<typeof browser>).notifications

/** Notifies the user of order events: of the kinds that they chose, and none until they choose. */
export function createNotifier(environment: Pick<Environment, 'database'>): Environment['notify'] {
  let waiting: OrderEvent[] = []
  return (events) => {
    const isFirst = waiting.length === 0
    waiting.push(...events)
    if (!isFirst || waiting.length === 0) return
    setTimeout(() => {
      const together = waiting
      waiting = []
      // Failing to show one is not worth an error: the orders themselves show everything that it would say.
      void show(together, environment.database).catch(() => undefined)
    }, BATCH_MS)
  }
}

async function show(events: readonly OrderEvent[], database: Database): Promise<void> {
  const kinds = (await readSetting(database, 'notifications')) ?? []
  // If an order has two events, the later one counts.
  const chosen = new Map(
    events.filter(({ kind }) => kinds.includes(kind)).map((item) => [item.order.id, item]),
  )
  const [only, ...others] = chosen.values()
  const isAllowed = only && (await browser.permissions.contains({ permissions: ['notifications'] }))
  if (!isAllowed) return
  const isOne = others.length === 0
  const { title, message } = isOne ? notificationText(only) : summaryText([only, ...others])
  const id = isOne ? `${ORDER_ID}${only.order.id}` : `${SEVERAL_ID}${crypto.randomUUID()}`
  const iconUrl = browser.runtime.getURL('/icon/128.png')
  await notifications()?.create(id, { type: 'basic', iconUrl, title, message })
}

/** Opens the order that a notification is about or, for several orders, the list. */
async function open(id: string, environment: Environment): Promise<void> {
  void notifications()?.clear(id)
  const orderId = id.startsWith(ORDER_ID) ? id.slice(ORDER_ID.length) : ''
  const isThere = orderId !== '' && (await environment.database.getKey('orders', orderId)) !== undefined
  await showInPopup(isThere ? { view: 'order', orderId } : { view: 'home' }, environment)
  await openPopup()
}

export function registerNotifications(ready: Ready): void {
  const onClicked = (id: string) => void ready.then((environment) => open(id, environment))
  // The same listener is only added once, however often this is called.
  const listen = () => notifications()?.onClicked.addListener(onClicked)
  listen()
  browser.permissions.onAdded.addListener(listen)
}
