import { browser } from 'wxt/browser'
import { openDatabase } from '../../lib/db/open'
import { readSetting } from '../../lib/db/settings'
import { ORDER_EVENT_KINDS, type OrderEventKind } from '../../lib/orders/order/order-events'

const PERMISSION = { permissions: ['notifications' as const] }

/** Call it within the click, before anything is awaited: the browser shows its prompt only then. */
export const requestNotifications = (): Promise<boolean> => browser.permissions.request(PERMISSION)

export interface NotificationChoice {
  readonly kinds: readonly OrderEventKind[]
  /** Whether the browser lets us show any; the permission can be withdrawn at any time. */
  readonly isAllowed: boolean
}

export async function readChoice(): Promise<NotificationChoice> {
  const database = await openDatabase()
  const [kinds = [], isAllowed] = await Promise.all([
    readSetting(database, 'notifications'),
    browser.permissions.contains(PERMISSION),
  ])
  return { kinds, isAllowed }
}

/** The kinds with this one toggled, in display order. */
export const toggled = (
  kinds: readonly OrderEventKind[],
  kind: OrderEventKind,
  isOn: boolean,
): OrderEventKind[] => ORDER_EVENT_KINDS.filter((one) => (one === kind ? isOn : kinds.includes(one)))
