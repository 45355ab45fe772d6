import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { demoCatalog } from './lib/demo/catalog'
import { DEMO_SEED } from './lib/demo/state'

/** The whole of what the extension may do unasked. `test/e2e/package.spec.ts` holds this list to the README's. */
const permissions = [
  'storage',
  'contextMenus',
  'activeTab',
  'scripting',
  'alarms',
  'declarativeNetRequestWithHostAccess',
]

/** The popup's own page, as `entrypoints/popup/surface.ts` tells it; a page of its own would cost the popup's first paint. */
const SIDE_PANEL = 'popup.html?side-panel'

/** The interfaces of the browser that are used here and that the polyfill knows; `test/conventions.test.ts` holds the list. */
const POLYFILLED = [
  'alarms',
  'commands',
  'contextMenus',
  'notifications',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
]

/** The polyfill describes every interface of a browser, two thirds of them for nothing, in every bundle that uses it. */
function leanPolyfill(): Plugin {
  const begins = 'const apiMetadata = '
  return {
    name: 'lean-polyfill',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('webextension-polyfill/dist/browser-polyfill.js')) return undefined
      const start = code.indexOf(begins) + begins.length
      const end = code.indexOf('};', start) + 1
      const described: Record<string, unknown> = JSON.parse(code.slice(start, end))
      const used = Object.entries(described).filter(([name]) => POLYFILLED.includes(name))
      if (used.length !== POLYFILLED.length) throw new Error('The polyfill describes other interfaces now')
      return code.slice(0, start) + JSON.stringify(Object.fromEntries(used)) + code.slice(end)
    },
  }
}

/** A catalog as browsers need it: what is written for translators, half of the file, stays out of the packages. */
function packedCatalog(text: string): string {
  const catalog: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> =
    JSON.parse(text)
  const packed = Object.entries(catalog).map(([key, { message, placeholders }]) => {
    const contents = Object.entries(placeholders ?? {}).map(([name, { content }]) => [name, { content }])
    return [key, { message, ...(placeholders ? { placeholders: Object.fromEntries(contents) } : {}) }]
  })
  return JSON.stringify(Object.fromEntries(packed))
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: () => ({
    plugins: [leanPolyfill()],
    build: {
      // A page names all the chunks that it starts with, so that they are read at once and not one after the other.
      // Views that are loaded later name none: the lists would cost the popup its code.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
      },
      // Two per cent smaller than the default, where every KB is counted; what is not put inline packs better.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 2, keep_fargs: false, inline: false, reduce_funcs: false },
      },
    },
  }),
  hooks: {
    'prepare:publicPaths'(_, paths) {
      paths.push('demo-services.json')
    },
    'build:publicAssets'(_, files) {
      for (const [index, file] of files.entries()) {
        const { relativeDest } = file
        if (!('absoluteSrc' in file) || !/^_locales[\\/]/.test(relativeDest)) continue
        files[index] = { relativeDest, contents: packedCatalog(readFileSync(file.absoluteSrc, 'utf8')) }
      }
      files.push({
        relativeDest: 'demo-services.json',
        contents: JSON.stringify(demoCatalog(DEMO_SEED)),
      })
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    // Asked for when the user chooses to be told of what becomes of orders.
    optional_permissions: ['notifications'],
    // Asked for one by one, in the click that connects a panel. Plain http only for a panel on this machine.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'order-for-page': {
        description: '__MSG_menu_order_page__',
        suggested_key: { default: 'Alt+Shift+O' },
      },
      // Firefox opens and closes its sidebar by itself, and only so at a key.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-side-panel']: {
        ...(browser === 'firefox' ? {} : { description: '__MSG_open_side_panel__' }),
        suggested_key: { default: 'Alt+Shift+S' },
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'paneldock@paneldock.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: {
            default_panel: SIDE_PANEL,
            default_title: '__MSG_extension_name__',
            open_at_install: false,
          },
          // Firefox's own default upgrades http to https, which cuts off a panel on http://localhost.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
        }
      : { side_panel: { default_path: SIDE_PANEL }, minimum_chrome_version: '127' }),
  }),
})
