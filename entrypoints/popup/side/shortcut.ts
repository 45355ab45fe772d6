import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'

/** The keys that order for the page in front, as the browser writes them: none if the user took them away. */
export const shortcut = signal<string>()

export async function readShortcut(): Promise<void> {
  const commands = await browser.commands.getAll()
  shortcut.value = commands.find(({ name }) => name === 'order-for-page')?.shortcut ?? ''
}
