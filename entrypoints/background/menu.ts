import { browser } from 'wxt/browser'
import { readSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { t } from '../../lib/i18n'
import { allPanels } from '../../lib/panels/all-panels'
import { isDemo } from '../../lib/panels/panel'
import { mainPanels } from '../../lib/panels/worlds'
import { orderFor } from './order-for-page'
import { readPage } from './page'
import type { Ready } from './ready'

const PAGE = 'order-for-page'
const LINK = 'order-for-link'

const ITEMS = [
  { id: PAGE, title: 'menu_order_page', contexts: ['page', 'selection', 'image', 'video', 'audio'] },
  { id: LINK, title: 'menu_order_link', contexts: ['link'] },
] as const

const MAX_PRESETS = 5

/** Escapes a name for a menu, where `&` underlines a letter, and `%s` stands for the selected text. */
const asTitle = (name: string): string => name.replaceAll('&', '&&').replaceAll('%s', '%\u2060s')

/** The menu belongs to the installation: the browser keeps it while the worker sleeps. */
async function createMenu({ database }: Environment): Promise<void> {
  const [presets = [], panels] = await Promise.all([readSetting(database, 'presets'), allPanels(database)])
  const main = mainPanels(panels)
  const chosen = presets
    .filter(({ panelId }) => !isDemo(panelId) || main.some(({ id }) => id === panelId))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, MAX_PRESETS)
    .map(({ id, name }) => ({ id, title: asTitle(name) }))
  await browser.contextMenus.removeAll()
  for (const { id: parentId, title, contexts } of ITEMS) {
    browser.contextMenus.create({ id: parentId, title: t(title), contexts: [...contexts] })
    if (chosen.length === 0) continue
    // A menu with a submenu cannot be clicked itself.
    for (const { id, title } of [{ id: '', title: t('menu_choose_service') }, ...chosen]) {
      browser.contextMenus.create({ parentId, id: `${parentId} ${id}`, title, contexts: [...contexts] })
    }
  }
}

let building = Promise.resolve()

/** Rebuilds the menu. One rebuild at a time: one may remove what another has just created. */
export function buildMenu(environment: Environment): Promise<void> {
  building = building.catch(() => undefined).then(() => createMenu(environment))
  return building
}

export function registerMenu(ready: Ready): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const [item, presetId] = String(info.menuItemId).split(' ')
    const address = item === LINK && info.linkUrl
    const read = readPage(tab?.id, info.pageUrl)
    const page = address ? read.then((around) => ({ address, canonical: '', title: '', around })) : read
    void ready.then((environment) => orderFor(page, tab?.windowId, environment, presetId))
  })
}
