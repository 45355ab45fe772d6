import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import { orderFor } from './order-for-page'
import { readPage } from './page'
import type { Ready } from './wake'

const PAGE = 'order-for-page'
const LINK = 'order-for-link'

/** The menu belongs to the installation: the browser keeps it while the worker sleeps. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: PAGE,
    title: t('menu_order_page'),
    contexts: ['page', 'selection', 'image', 'video', 'audio'],
  })
  browser.contextMenus.create({ id: LINK, title: t('menu_order_link'), contexts: ['link'] })
}

export function registerMenu(ready: Ready): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const page =
      info.menuItemId === LINK && info.linkUrl
        ? Promise.resolve({ address: info.linkUrl, canonical: '', title: '' })
        : readPage(tab?.id, info.pageUrl)
    void ready.then((environment) => orderFor(page, environment))
  })
}
