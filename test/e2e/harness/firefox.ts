import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Browser, type Page, launch as start } from 'puppeteer-core'
import { firefoxPath } from './browsers'
import { poll } from './targets'

export interface FirefoxBrowser {
  readonly browser: Browser
  /** A tab with a page of the extension. Its `url()` stays `about:blank`: ask `location` instead. */
  page(path: string): Promise<Page>
  /** A tab with a page of the web, or an empty one. */
  open(url?: string): Promise<Page>
  close(): Promise<void>
}

/** Firefox gives each installation a random host name; this one is set so that pages can be addressed. */
const uuid = 'b1d3c2a4-5e6f-4a7b-8c9d-0e1f2a3b4c5d'

export async function launchFirefox(
  options: {
    extension?: string
    preferences?: Record<string, string | number | boolean>
    acceptInsecureCerts?: boolean
  } = {},
): Promise<FirefoxBrowser> {
  const extension = resolve(options.extension ?? '.output/firefox-mv3')
  const browser = await start({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await addonId(extension)]: uuid }),
      // The native prompt cannot be clicked; without it a request made in a click is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      // Nothing leaves this machine: what is not on it goes to a proxy that does not exist.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
      ...options.preferences,
    },
  })
  const open = async (url?: string) => {
    const page = await browser.newPage()
    if (url !== undefined) await page.goto(url)
    return page
  }
  try {
    const before = (await browser.pages()).length
    await browser.installExtension(extension)
    // The welcome page opens in front by itself, and a page behind another is not drawn, nor can it be clicked.
    await poll(
      'the welcome page is open',
      async () => (await browser.pages()).length > before || undefined,
      30_000,
    )
  } catch (cause) {
    await browser.close()
    throw new Error(`Firefox did not install the extension in ${extension}`, { cause })
  }
  return {
    browser,
    open,
    page: async (path) => {
      const page = await browser.newPage()
      await goToExtensionPage(page, path)
      return page
    },
    close: () => browser.close(),
  }
}

/** `goto` never resolves for the extension's own pages, so its promise is left alone and the page is asked. */
async function goToExtensionPage(page: Page, path: string): Promise<void> {
  page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined)
  await poll(`${path} is loaded`, () => Promise.race([isLoaded(page), silence()]), 30_000)
  await page.bringToFront()
}

const isLoaded = (page: Page): Promise<true | undefined> =>
  page
    .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
    .then(
      (loaded) => loaded || undefined,
      () => undefined,
    )

/** A question to a page that is just being left is sometimes never answered. */
const silence = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), 1000))

async function addonId(extension: string): Promise<string> {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    await readFile(join(extension, 'manifest.json'), 'utf8'),
  )
  const id = manifest.browser_specific_settings?.gecko?.id
  if (id === undefined) throw new Error(`${extension} has no gecko id`)
  return id
}
