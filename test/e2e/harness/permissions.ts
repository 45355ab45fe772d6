import type { BrowserContext, Page } from '@playwright/test'
import type { ChromeApi } from './chrome-api'
import type { ExtensionBrowser } from './extension-browser'
import { hiddenPage } from './hidden-page'

declare const chrome: ChromeApi

/** Of the origin that may change other extensions, and without the page that takes a second to draw. */
const EXTENSIONS_PAGE = 'chrome://extensions/strings.m.js'

const given = new WeakMap<ExtensionBrowser, Set<string>>()

/** Takes away every host permission that was given here. */
export async function takeBackHosts(ext: ExtensionBrowser): Promise<void> {
  for (const origin of [...(given.get(ext) ?? [])]) await withdrawHost(ext, origin)
}

/** The prompt for this host permission counts as answered with yes: the extension's own request is granted. */
export function allowHost(ext: ExtensionBrowser, origin: string): Promise<void> {
  given.set(ext, (given.get(ext) ?? new Set()).add(origin))
  return onExtensionsPage(ext, origin, 'addHostPermission')
}

/** Gives the extension a host permission that it has from now on, without asking. */
export async function grantHost(ext: ExtensionBrowser, origin: string): Promise<void> {
  await allowHost(ext, origin)
  const page = await ext.hidden()
  const granted = await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), origin)
  if (!granted) throw new Error(`Not granted: ${origin}. Is it in optional_host_permissions?`)
}

/** Takes a host permission away, as the user can in the browser's settings. */
export function withdrawHost(ext: ExtensionBrowser, origin: string): Promise<void> {
  given.get(ext)?.delete(origin)
  return onExtensionsPage(ext, origin, 'removeHostPermission')
}

/** Pages loaded from now on see every permission refused: the native prompt has no answer when headless. */
export async function refusePermissions(page: Page | BrowserContext): Promise<void> {
  await page.addInitScript(() => {
    const scope = globalThis as { chrome?: { permissions?: object }; browser?: { permissions?: object } }
    for (const api of [scope.chrome, scope.browser]) {
      if (api?.permissions !== undefined) Object.assign(api.permissions, { request: async () => false })
    }
  })
}

async function onExtensionsPage(
  ext: ExtensionBrowser,
  origin: string,
  call: 'addHostPermission' | 'removeHostPermission',
): Promise<void> {
  const page = await hiddenPage(ext, EXTENSIONS_PAGE)
  await page.evaluate(({ call, id, origin }) => chrome.developerPrivate[call](id, origin), {
    call,
    id: ext.extensionId,
    origin,
  })
}
