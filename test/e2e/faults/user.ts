import type { Page } from 'puppeteer-core'
import type { ConnectReply } from '../../../lib/commands/protocol'
import type { Draft } from '../../../lib/orders/form/draft'
import type { PlaceOrderReply } from '../../../lib/orders/placing/placing'
import { startTestPanel, type TestPanel } from '../../panel/server'
import { launchExtension } from '../harness/chromium'
import { type ExtensionBrowser, quietPage } from '../harness/extension-browser'
import { type FirefoxBrowser, launchFirefox } from '../harness/firefox'
import { poll } from '../harness/targets'
import {
  confirmationOf,
  draftFor,
  fetchPlainly,
  type Rows,
  readRows,
  sendFromPage,
  type Wish,
  writeDraft,
} from './order'

/** Someone in front of a browser, in which pages of the extension do what its screens do. */
export interface User {
  send(name: string, data: unknown): Promise<unknown>
  rows(): Promise<Rows>
  keep(draft: Draft): Promise<void>
}

/** Where an account is connected: the panel's own address, or that of a line to it. */
export type Address = Pick<TestPanel, 'url' | 'key'>

export interface Visitor extends User {
  /** Connects the account, and gives its id. */
  connect(address: Address, name: string): Promise<string>
  /** Sends the forms to the panel without any protection, see `fetchPlainly`. */
  fetchPlainly(panel: TestPanel, forms: readonly Record<string, string>[]): Promise<void>
  /** Visits a page of the web in a tab, and leaves it. */
  open(url: string): Promise<void>
  close(): Promise<void>
}

export interface FirefoxVisitor extends Visitor {
  /** A tab with a page of the extension, for what a screen says. */
  page(path: string): Promise<Page>
}

/** One click on the button that spends money. */
export async function place(user: User, wish: Wish): Promise<PlaceOrderReply> {
  const draft = draftFor(wish)
  await user.keep(draft)
  return (await user.send('placeOrder', confirmationOf(draft, wish))) as PlaceOrderReply
}

/** Connects the account as someone does, and gives its id. */
export async function connectAs(user: User, { url, key }: Address, name: string): Promise<string> {
  const reply = (await user.send('connectPanel', { name, url, key })) as ConnectReply
  if (reply.kind !== 'connected') throw new Error(`${name} was not connected: ${JSON.stringify(reply)}`)
  return reply.panel.id
}

/** What can be done from this page of a Chromium. */
export async function userIn(ext: ExtensionBrowser): Promise<Omit<Visitor, 'connect' | 'open' | 'close'>> {
  const page = await ext.openPage(quietPage)
  return {
    fetchPlainly: ({ url }, forms) => page.evaluate(fetchPlainly, { url, forms }),
    send: (name, data) => page.evaluate(sendFromPage, [name, data] as const),
    rows: () => page.evaluate(readRows),
    keep: (draft) => page.evaluate(writeDraft, draft),
  }
}

export async function visitChromium(): Promise<Visitor> {
  const ext = await launchExtension({
    args: ['--ignore-certificate-errors'],
    grant: ['http://127.0.0.1/*', 'https://127.0.0.1/*'],
  })
  const user = await userIn(ext)
  return {
    ...user,
    connect: (panel, name) => connectAs(user, panel, name),
    async open(url) {
      const tab = await ext.context.newPage()
      await tab.goto(url)
      await tab.close()
    },
    close: () => ext.close(),
  }
}

/** Only a click gives the permission for a host, so one account at each kind of address is connected in the options. */
async function grantInFirefox(firefox: FirefoxBrowser): Promise<void> {
  for (const protocol of ['http1', 'http2'] as const) {
    const panel = await startTestPanel({ protocol })
    const options = await firefox.page('options.html#connect')
    const typed = { 'connect-name': 'Grant', 'connect-url': panel.url, 'connect-key': panel.key }
    for (const [id, text] of Object.entries(typed)) await options.locator(`#${id}`).fill(text)
    await options.locator('::-p-aria([name="Connect"][role="button"])').click()
    await poll(`${panel.url} was asked`, async () => panel.requests[0])
    await options.close()
    await panel.close()
  }
}

export async function visitFirefox(): Promise<FirefoxVisitor> {
  const firefox = await launchFirefox({ acceptInsecureCerts: true })
  await grantInFirefox(firefox)
  const page = await firefox.page('manifest.json')
  const user: Omit<Visitor, 'connect' | 'open' | 'close'> = {
    fetchPlainly: ({ url }, forms) => page.evaluate(fetchPlainly, { url, forms }),
    send: (name, data) => page.evaluate(sendFromPage, [name, data] as const),
    rows: () => page.evaluate(readRows),
    keep: (draft) => page.evaluate(writeDraft, draft),
  }
  return {
    ...user,
    connect: (panel, name) => connectAs(user, panel, name),
    page: firefox.page,
    async open(url) {
      const tab = await firefox.open(url)
      await tab.close()
    },
    close: () => firefox.close(),
  }
}
