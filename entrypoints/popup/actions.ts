import { browser } from 'wxt/browser'
import { keyHash } from '../../components/key-hash'
import { tryDemo } from '../../components/try-demo'
import { command } from '../../lib/commands/client'
import type { CommandData } from '../../lib/commands/protocol'
import { isWebAddress } from '../../lib/links/link'
import { readAddress } from '../../lib/panels/address'
import type { Panel } from '../../lib/panels/panel'
import { requestPermission } from '../../lib/panels/permissions'
import { lead, leaveForm } from './lead'
import { isSidePanel } from './surface'

/* Everything that the popup does. Loaded after the first paint; see `run-action.ts`. */

export { command, leaveForm, tryDemo }

/** A draft for a page, or for none, and its form. */
export const startDraft = (given: CommandData<'startDraft'>) =>
  lead(command('startDraft', given), (view) => view)

export const openDraft = (draftId: string) =>
  lead(command('openDraft', { id: draftId }), () => ({ view: 'form', draftId }))

export const openOptions = () => void browser.runtime.openOptionsPage()

/** Where the lists of all accounts are, with their questions. */
export const openCatalog = () => void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') })

export async function connectPanel(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#connect') })
  if (!isSidePanel) window.close()
}

/** Opens the form in the options that takes a new key for this account. */
export const changeKey = ({ id }: Panel) =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${keyHash(id)}`) })

/** The background continues once the permission is there: by then the popup may be closed. */
export function allowAgain(panel: Panel): void {
  const address = readAddress(panel.url)
  if (address.kind === 'address') void requestPermission(address.origins)
}

export interface OpenTab {
  readonly id: number | undefined
  readonly address: string
}

/** The active tab. Opening the popup from the toolbar is what lets us see this one tab's address. */
export async function openTab(): Promise<OpenTab> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  return { id: active?.id, address: active?.url ?? '' }
}

/** The panel's own site, for adding money and for anything that Paneldock cannot do. */
export async function openSite({ url }: Panel): Promise<void> {
  if (isWebAddress(url)) await browser.tabs.create({ url: new URL(url).origin })
}
