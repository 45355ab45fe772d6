import { browser } from 'wxt/browser'
import { openPopup } from '../../lib/browser/open-popup'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { showInPopup } from '../../lib/orders/form/drafts'
import type { News } from '../../lib/orders/order/news'
import { newsWords, severalNewsWords } from './news-words'
import type { Ready } from './ready'

/** What comes within this time is told at once: panels are asked one after the other. */
const TOGETHER_MS = 1000

/** A notification's id says what it is about, since the worker that showed it may be gone when it is clicked. */
const ORDER_ID = 'order:'
const SEVERAL_ID = 'orders:'

/** There only with the permission, which is asked for when the person chooses to be told. */
const notifications = () => (browser as Partial<typeof browser>).notifications

/** Tells the person what is new about their orders: of the kinds that they chose, and none until they choose. */
export function notifier(environment: Pick<Environment, 'database'>): Environment['tell'] {
  let waiting: News[] = []
  return (news) => {
    const isFirst = waiting.length === 0
    waiting.push(...news)
    if (!isFirst || waiting.length === 0) return
    setTimeout(() => {
      const together = waiting
      waiting = []
      // One that cannot be shown is not worth a word: the orders themselves show all that it would say.
      void show(together, environment.database).catch(() => undefined)
    }, TOGETHER_MS)
  }
}

async function show(news: readonly News[], database: Database): Promise<void> {
  const kinds = (await readSetting(database, 'notifications')) ?? []
  // Of an order that has news twice, the latest counts.
  const chosen = new Map(news.filter(({ kind }) => kinds.includes(kind)).map((item) => [item.order.id, item]))
  const [only, ...others] = chosen.values()
  const isAllowed = only && (await browser.permissions.contains({ permissions: ['notifications'] }))
  if (!isAllowed) return
  const isOne = others.length === 0
  const { title, message } = isOne ? newsWords(only) : severalNewsWords([only, ...others])
  const id = isOne ? `${ORDER_ID}${only.order.id}` : `${SEVERAL_ID}${crypto.randomUUID()}`
  const iconUrl = browser.runtime.getURL('/icon/128.png')
  await notifications()?.create(id, { type: 'basic', iconUrl, title, message })
}

/** Leads to the order that a notification is about; of several, to all of them. */
async function open(id: string, environment: Environment): Promise<void> {
  void notifications()?.clear(id)
  const orderId = id.startsWith(ORDER_ID) ? id.slice(ORDER_ID.length) : ''
  const isThere = orderId !== '' && (await environment.database.getKey('orders', orderId)) !== undefined
  await showInPopup(isThere ? { view: 'order', orderId } : { view: 'home' }, environment)
  await openPopup()
}

export function registerNotifications(ready: Ready): void {
  const onClicked = (id: string) => void ready.then((environment) => open(id, environment))
  // The same listener is only added once, however often it is asked for.
  const listen = () => notifications()?.onClicked.addListener(onClicked)
  listen()
  browser.permissions.onAdded.addListener(listen)
}
