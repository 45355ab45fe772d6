import { browser } from 'wxt/browser'
import { openDatabase } from '../../lib/db/open'
import { readSetting } from '../../lib/db/settings'
import { NEWS_KINDS, type NewsKind } from '../../lib/orders/order/news'

const PERMISSION = { permissions: ['notifications' as const] }

/** To be called in the very click, before anything is awaited: the browser shows its question only then. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(PERMISSION)

export interface NewsChoice {
  readonly kinds: readonly NewsKind[]
  /** Whether the browser lets us show any; it can be withdrawn at any time. */
  readonly isAllowed: boolean
}

export async function readChoice(): Promise<NewsChoice> {
  const database = await openDatabase()
  const [kinds = [], isAllowed] = await Promise.all([
    readSetting(database, 'notifications'),
    browser.permissions.contains(PERMISSION),
  ])
  return { kinds, isAllowed }
}

/** The kinds with one more or one less, in the order in which they are shown. */
export const toggled = (kinds: readonly NewsKind[], kind: NewsKind, isOn: boolean): NewsKind[] =>
  NEWS_KINDS.filter((one) => (one === kind ? isOn : kinds.includes(one)))
