import { browser } from 'wxt/browser'
import { readSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { t } from '../../lib/i18n'
import { SITES, type Site } from '../../lib/links/kinds'
import { SITE_DOMAINS, SITE_NAMES } from '../../lib/links/site-names'
import { allPanels } from '../../lib/panels/all-panels'
import { isDemo } from '../../lib/panels/panel'
import { mainPanels } from '../../lib/panels/worlds'
import type { Preset } from '../../lib/saved/choices'
import { orderFor } from './order-for-page'
import { readPage } from './page'
import type { Ready } from './ready'

const PAGE = 'order-for-page'
const LINK = 'order-for-link'
/** No preset has this id. */
const ALL = 'all'

const ITEMS = [
  { id: PAGE, title: 'menu_order_page', contexts: ['page', 'selection', 'image', 'video', 'audio'] },
  { id: LINK, title: 'menu_order_link', contexts: ['link'] },
] as const

/** Of one site, and of those that name none. */
const MAX_PRESETS = 5
/** In the submenu of all. */
const MAX_ALL = 25

type Item = (typeof ITEMS)[number]

/** Escapes a name for a menu, where `&` underlines a letter, and `%s` stands for the selected text. */
const asTitle = (name: string): string => name.replaceAll('&', '&&').replaceAll('%s', '%\u2060s')

/** The menu belongs to the installation: the browser keeps it while the worker sleeps. */
async function createMenu({ database }: Environment): Promise<void> {
  const [presets = [], panels] = await Promise.all([readSetting(database, 'presets'), allPanels(database)])
  const main = mainPanels(panels)
  const chosen = presets
    .filter(({ panelId }) => !isDemo(panelId) || main.some(({ id }) => id === panelId))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  await browser.contextMenus.removeAll()
  for (const item of ITEMS) {
    const { id, title, contexts } = item
    browser.contextMenus.create({ id, title: t(title), contexts: [...contexts] })
    if (chosen.length > 0) createPresets(item, chosen)
  }
}

/** Every page of a domain and of those beneath it. */
const patternOf = (domain: string): string => ['*:', '', `*.${domain}`, '*'].join('/')

/** At most so many of each site, and as many of none. */
function fewOf(presets: readonly Preset[], site: Site | undefined): readonly Preset[] {
  return presets.filter((preset) => preset.site === site).slice(0, MAX_PRESETS)
}

/**
 * The presets of an item. A menu cannot be rewritten for the page that it opens on without reading every page, so the browser
 * itself shows those of a site on addresses of that site alone, before the others. Each can be reached in a submenu, where it
 * says what it is for.
 */
function createPresets({ id: parentId, contexts }: Item, presets: readonly Preset[]): void {
  const add = (id: string, title: string, more: object = {}) =>
    browser.contextMenus.create({
      parentId,
      id: `${parentId} ${id}`,
      title,
      contexts: [...contexts],
      ...more,
    })
  // A menu with a submenu cannot be clicked itself.
  add('', t('menu_choose_service'))
  for (const site of SITES) {
    const patterns = SITE_DOMAINS[site].map(patternOf)
    const where = parentId === LINK ? { targetUrlPatterns: patterns } : { documentUrlPatterns: patterns }
    for (const { id, name } of fewOf(presets, site)) add(id, asTitle(name), where)
  }
  for (const { id, name } of fewOf(presets, undefined)) add(id, asTitle(name))
  if (presets.every(({ site }) => site === undefined)) return
  add(ALL, t('menu_all_presets'))
  for (const { id, name, site } of presets.slice(0, MAX_ALL)) {
    const title = site ? t('preset_for', { preset: name, target: SITE_NAMES[site] }) : name
    add(`${id} ${ALL}`, asTitle(title), { parentId: `${parentId} ${ALL}` })
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
