import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath, withoutSandbox } from './browsers'
import { type ExtensionBrowser, quietPage } from './extension-browser'
import { hiddenPage } from './hidden-page'
import { grantHost } from './permissions'
import { currentWorker } from './worker'

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension?: string
  /** A profile to use and keep; without it a new one is made, and removed by `close`. */
  profile?: string
  args?: string[]
  /** Host permissions that the user is taken to have given already. */
  grant?: string[]
}

const builtExtension = resolve('.output/chrome-mv3')

export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const extension = resolve(options.extension ?? builtExtension)
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'paneldock-chromium-')))
  const start = () => launch(extension, profile, options.args ?? [])
  let running = await start()

  const ext: ExtensionBrowser = {
    get context() {
      return running.context
    },
    get extensionId() {
      return running.extensionId
    },
    get port() {
      return running.port
    },
    profile,
    worker: () => currentWorker(ext),
    openPage: async (path) => {
      const page = await running.context.newPage()
      await page.goto(`chrome-extension://${running.extensionId}/${path}`)
      return page
    },
    hidden: () => hiddenPage(ext, `chrome-extension://${running.extensionId}/${quietPage}`),
    close: async () => {
      await running.context.close()
      if (options.profile === undefined) await removeProfile(profile)
    },
    restart: async () => {
      await running.context.close()
      running = await start()
    },
  }
  try {
    for (const origin of options.grant ?? []) await grantHost(ext, origin)
  } catch (error) {
    await ext.close()
    throw error
  }
  return ext
}

async function launch(extension: string, profile: string, args: string[]) {
  const executablePath = chromiumPath()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: !withoutSandbox(),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-gpu',
      // A screen with room for the whole popup.
      '--screen-info={1280x1024}',
      // QUIC would let a test panel be reached in a way that the test did not set up.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      // Nothing leaves this machine, and an address that is not a test's own fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...args,
    ],
  })
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
    const port = Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0])
    return { context, extensionId: new URL(worker.url()).host, port }
  } catch (cause) {
    await context.close()
    throw new Error(`${executablePath} did not start the extension in ${extension}`, { cause })
  }
}

/** Chromium's helpers may still write for a moment after it has quit, hence the retries. */
function removeProfile(profile: string) {
  return rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
