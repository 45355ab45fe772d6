import { storage } from '@wxt-dev/storage'

/**
 * Where the API keys live: local storage of this browser, never synchronised, readable by the extension's own
 * contexts only. A lint rule keeps pages from importing this; only the background asks for a key.
 */
export interface Vault {
  read(panelId: string): Promise<string | undefined>
  write(panelId: string, key: string): Promise<void>
  remove(panelId: string): Promise<void>
}

const keyItem = (panelId: string) => storage.defineItem<string>(`local:panel-key:${panelId}`)

export const localVault: Vault = {
  read: async (panelId) => (await keyItem(panelId).getValue()) ?? undefined,
  write: (panelId, key) => keyItem(panelId).setValue(key),
  remove: (panelId) => keyItem(panelId).removeValue(),
}
