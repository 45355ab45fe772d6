import { test as base, type Page } from '@playwright/test'
import { type Articles, startArticles } from '../../panel/articles'
import { startTestPanel, type TestPanel, type TestPanelOptions } from '../../panel/server'
import { type Sites, startSites } from '../../panel/sites'
import { stillBackground } from '../states/seed'
import { type LaunchOptions, launchExtension } from './chromium'
import { type ExtensionBrowser, quietPage } from './extension-browser'
import { type FirefoxBrowser, launchFirefox } from './firefox'
import { connect } from './journey'
import { reset } from './reset'
import { started } from './started'
import { poll } from './targets'

/*
 * What a browser test begins with: `ext`, a Chromium with the extension as on its first day. A worker of the test runner
 * starts one, and what a test left in it is taken out before the next. A test that quits the browser, needs other arguments
 * or is about the state of its network says `test.use({ ownBrowser: { … } })` and has one of its own, for itself.
 */

interface TestFixtures {
  /** How a browser of its own is started; `false` for the shared one. */
  ownBrowser: LaunchOptions | false
  /** The options of `panel`. */
  panelOptions: TestPanelOptions
  ext: ExtensionBrowser
  /** A page of the extension whose commands do nothing, so that what a test puts into the database stays as it is. */
  stillPage: Page
  /** A Firefox with the extension, for this test alone. */
  ownFirefox: FirefoxBrowser
  /** A panel on this machine that knows no account of ours yet. */
  panel: TestPanel
  /** Another one, with a key of its own. */
  otherPanel: TestPanel
  /** `panel`, connected as "Test panel". */
  connected: TestPanel
}

interface SharedBrowser {
  start(): Promise<ExtensionBrowser>
  /** From one test to the next, as long as none makes the browser new. */
  stillPage: Page | undefined
}

interface WorkerFixtures {
  sharedBrowser: SharedBrowser
  /** Pages to order for. */
  articles: Articles
  /** A few known sites under their own addresses, for a browser that is started with their `args`. */
  sites: Sites
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  ownBrowser: [false, { option: true }],
  panelOptions: [{}, { option: true }],

  sharedBrowser: [
    async ({ sites }, use) => {
      let started: Promise<ExtensionBrowser> | undefined
      await use({
        start: () => {
          started ??= launchFirstTime([...sites.args])
          return started
        },
        stillPage: undefined,
      })
      await (await started)?.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  ext: async ({ ownBrowser, sharedBrowser }, use) => {
    if (ownBrowser) {
      const ext = await launchExtension(ownBrowser)
      await use(ext)
      await ext.close()
      return
    }
    const ext = await sharedBrowser.start()
    sharedBrowser.stillPage = undefined
    await reset(ext)
    await use(ext)
  },

  stillPage: async ({ sharedBrowser }, use) => {
    sharedBrowser.stillPage ??= await openStillPage(await sharedBrowser.start())
    await use(sharedBrowser.stillPage)
  },

  ownFirefox: [started(launchFirefox), { timeout: 120_000 }],

  panel: async ({ panelOptions }, use) => {
    const panel = await startTestPanel(panelOptions)
    await use(panel)
    await panel.close()
  },

  otherPanel: started(() => startTestPanel({ key: 'another-key-5678' })),

  connected: async ({ ext, panel }, use) => {
    await connect(ext, panel)
    await use(panel)
  },

  articles: [started(startArticles), { scope: 'worker' }],

  sites: [started(startSites), { scope: 'worker' }],
})

/** The welcome page opens by itself after the installation, at any moment: what comes later would be in a test's way. */
async function launchFirstTime(args: string[]): Promise<ExtensionBrowser> {
  const ext = await launchExtension({ args })
  const isWelcome = async () => ext.context.pages().find((page) => page.url().endsWith('/welcome.html'))
  await poll('the welcome page is open', isWelcome)
  return ext
}

async function openStillPage(ext: ExtensionBrowser): Promise<Page> {
  await reset(ext)
  const page = await ext.openPage(quietPage)
  await stillBackground(page)
  return page
}
