import { browser } from 'wxt/browser'

/**
 * Where the API keys are stored: local storage of this browser, never synchronized, readable only by the extension's
 * own contexts. A lint rule keeps pages from importing this; only the background asks for a key.
 */
export interface Vault {
  read(panelId: string): Promise<string | undefined>
  write(panelId: string, key: string): Promise<void>
  remove(panelId: string): Promise<void>
}

const nameOf = (panelId: string) => `panel-key:${panelId}`

export const localVault: Vault = {
  async read(panelId) {
    const name = nameOf(panelId)
    const { [name]: key } = await browser.storage.local.get(name)
    return typeof key === 'string' ? key : undefined
  },
  write: (panelId, key) => browser.storage.local.set({ [nameOf(panelId)]: key }),
  remove: (panelId) => browser.storage.local.remove(nameOf(panelId)),
}
