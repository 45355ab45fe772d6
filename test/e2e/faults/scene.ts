import type { TestPanel } from '../../panel/server'
import type { ExtensionBrowser } from '../harness/extension-browser'
import type { User } from './user'

/** Where a story happens. After a restart of the browser the user is a new one, at the same profile. */
export interface Scene {
  readonly ext: ExtensionBrowser
  readonly panel: TestPanel
  readonly panelId: string
  user: User
}
