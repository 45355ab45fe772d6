import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { buildMenu, registerMenu } from '../../entrypoints/background/menu'
import { readSetting, writeSetting } from '../../lib/db/settings'
import type { Site } from '../../lib/links/kinds'
import type { Preset } from '../../lib/saved/choices'
import { type TestEnvironment, testEnvironment } from '../environment'

interface Item {
  readonly id: string
  readonly title: string
  readonly parentId?: string
  readonly contexts: readonly string[]
  readonly documentUrlPatterns?: readonly string[]
  readonly targetUrlPatterns?: readonly string[]
}

let items: Item[]
let environment: TestEnvironment
const addListener = vi.fn()

/** As browsers do it: an id is there once, and that all is removed is known a moment later. */
const contextMenus = {
  onClicked: { addListener },
  async removeAll() {
    items = []
    await new Promise((resolve) => setTimeout(resolve))
  },
  create(item: Item) {
    if (items.some(({ id }) => id === item.id)) throw new Error(`there is a ${item.id}`)
    if (item.parentId !== undefined && !items.some(({ id }) => id === item.parentId))
      throw new Error(`there is no ${item.parentId}`)
    items.push(item)
  },
}

const preset = (id: string, name: string): Preset => ({
  id,
  name,
  panelId: 'panel-1',
  service: { panelId: 'panel-1', serviceId: '1', name: '', category: '', type: 'Default', rate: '1' },
  fields: { quantity: '100' },
  dripFeed: false,
})
const keep = (...presets: readonly Preset[]) => writeSetting(environment.database, 'presets', presets)
const openPopup = vi.fn(async () => undefined)
const titles = (parent: string) =>
  items.filter(({ parentId }) => parentId === parent).map(({ title }) => title)

beforeEach(async () => {
  items = []
  addListener.mockReset()
  environment = await testEnvironment()
  Object.assign(browser, {
    contextMenus,
    action: { openPopup },
    scripting: { executeScript: async () => [{ result: { address: 'https://page.example/' } }] },
  })
})

describe('the menu', () => {
  test('without presets is one item for a page and one for a link', async () => {
    await buildMenu(environment)
    expect(items).toEqual([
      {
        id: 'order-for-page',
        title: 'Order for this page',
        contexts: ['page', 'selection', 'image', 'video', 'audio'],
      },
      { id: 'order-for-link', title: 'Order for this link', contexts: ['link'] },
    ])
  })

  test('offers the first five presets by name, after the choice of a service', async () => {
    await keep(...['f', 'B', 'a', 'd', 'C', 'e'].map((name) => preset(name, name)))
    await buildMenu(environment)
    for (const parent of ['order-for-page', 'order-for-link']) {
      expect(titles(parent)).toEqual(['Choose a service…', 'a', 'B', 'C', 'd', 'e'])
    }
    for (const { parentId, contexts } of items) {
      if (parentId) expect(contexts).toEqual(items.find(({ id }) => id === parentId)?.contexts)
    }
  })

  test('shows a preset of a site on that site alone, before the others, and all of them in a submenu', async () => {
    const of = (site: Site, id: string): Preset => ({ ...preset(id, id), site })
    await keep(preset('any', 'any'), of('youtube', 'views'), of('instagram', 'likes'), of('x', 'reposts'))
    await buildMenu(environment)
    const names = ['Choose a service…', 'views', 'likes', 'reposts', 'any', 'All presets']
    expect(titles('order-for-page')).toEqual(names)
    expect(titles('order-for-link')).toEqual(names)
    const patterns = (id: string) => items.find((item) => item.id === id)
    expect(patterns('order-for-page views')?.documentUrlPatterns).toEqual([
      '*://*.youtube.com/*',
      '*://*.youtu.be/*',
    ])
    expect(patterns('order-for-page views')?.targetUrlPatterns).toBeUndefined()
    expect(patterns('order-for-link likes')?.targetUrlPatterns).toEqual(['*://*.instagram.com/*'])
    expect(patterns('order-for-link likes')?.documentUrlPatterns).toBeUndefined()
    expect(patterns('order-for-page any')).not.toHaveProperty('documentUrlPatterns')
    expect(titles('order-for-page all')).toEqual([
      'any',
      'likes (Instagram)',
      'reposts (X)',
      'views (YouTube)',
    ])
  })

  test('offers five of each site, however many there are of another', async () => {
    const many = Array.from(
      { length: 7 },
      (_, at): Preset => ({ ...preset(`y${at}`, `y${at}`), site: 'youtube' }),
    )
    await keep(...many, preset('z', 'z'))
    await buildMenu(environment)
    expect(titles('order-for-link')).toEqual([
      'Choose a service…',
      ...['y0', 'y1', 'y2', 'y3', 'y4'],
      'z',
      'All presets',
    ])
    expect(titles('order-for-link all')).toHaveLength(8)
  })

  test('shows a name as it is, not as what menus make of it', async () => {
    await keep(preset('1', 'Likes & Views && more'), preset('2', 'Save 50%s'), preset('3', '<b>%'))
    await buildMenu(environment)
    expect(titles('order-for-page').slice(1)).toEqual(['<b>%', 'Likes && Views &&&& more', 'Save 50%\u2060s'])
  })

  test('is as the presets are, however many build it at once', async () => {
    await keep(preset('1', 'A'))
    const first = buildMenu(environment)
    await keep()
    await Promise.all([first, buildMenu(environment), buildMenu(environment)])
    expect(items).toHaveLength(2)
  })

  test('that could not be built once is built the next time', async () => {
    const removeAll = vi.spyOn(contextMenus, 'removeAll').mockRejectedValueOnce(new Error('no'))
    await expect(buildMenu(environment)).rejects.toThrow('no')
    await buildMenu(environment)
    expect([items.length, removeAll.mock.calls.length]).toEqual([2, 2])
  })
})

describe('a click', () => {
  const click = async (menuItemId: string, info: object = {}) => {
    registerMenu(Promise.resolve(environment))
    addListener.mock.calls.at(-1)?.[0](
      { menuItemId, pageUrl: 'https://page.example/', ...info },
      { id: 1, windowId: 7, url: 'https://page.example/' },
    )
    await vi.waitFor(async () => expect(await environment.database.count('drafts')).toBe(1))
    return (await environment.database.getAll('drafts'))[0]
  }
  const LINK = { linkUrl: 'https://video.example/1' }

  test.each([
    ['order-for-page', {}, 'https://page.example/'],
    ['order-for-page ', {}, 'https://page.example/'],
    ['order-for-link', LINK, 'https://video.example/1'],
    ['order-for-link ', LINK, 'https://video.example/1'],
    ['order-for-page gone', LINK, 'https://page.example/'],
  ])('on %j leads to a form for it', async (item, info, address) => {
    expect(await click(item, info)).toMatchObject({ serviceId: '', link: address })
  })

  test.each([
    ['is in the side panel of its window', 7, 0],
    ['opens the popup, where only another window has a side panel', 8, 1],
  ])('%s', async (_, beside, popups) => {
    openPopup.mockClear()
    vi.stubGlobal('navigator', {
      locks: { query: async () => ({ held: [{ name: `side-panel ${beside}` }] }) },
    })
    await click('order-for-page')
    await vi.waitFor(() => expect(environment.changes).toContain('view'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(openPopup).toHaveBeenCalledTimes(popups)
    expect(await readSetting(environment.database, 'view-window')).toBe(7)
    vi.unstubAllGlobals()
  })

  test.each([
    ['order-for-page b', 'https://page.example/'],
    ['order-for-link b', 'https://video.example/1'],
    ['order-for-link b all', 'https://video.example/1'],
  ])('on the preset %s begins with it', async (item, address) => {
    await keep(preset('a', 'A'), preset('b', 'B'))
    expect(await click(item, LINK)).toMatchObject({
      panelId: 'panel-1',
      serviceId: '1',
      quantity: '100',
      link: address,
    })
  })
})
