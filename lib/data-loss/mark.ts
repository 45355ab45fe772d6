import { browser } from 'wxt/browser'
import type { Panel } from '../panels/panel'

/** Enough of an account to name it, and to connect it again. */
export type MarkedAccount = Pick<Panel, 'id' | 'name' | 'url' | 'keyTail'>

/** What was in the database and is gone. */
export interface Loss {
  readonly accounts: readonly MarkedAccount[]
  readonly orders: number
}

/** What the database held, stored outside of it: if the browser deletes the database, this tells. */
export interface Mark {
  readonly accounts: readonly MarkedAccount[]
  readonly orders: number
  /** Orders up to this `createdAt` are counted. */
  readonly upTo: number
  /** The id of the newest of them that can only disappear with the database. */
  readonly witness: string | undefined
}

export interface MarkStore {
  read(): Promise<Mark | undefined>
  write(mark: Mark): Promise<void>
}

export interface LossWatch {
  /** Compares the database with the mark, records what is lost, and updates the mark. */
  check(): Promise<void>
  /** `check` a little later, once for all changes until then. */
  checkSoon(): void
  /** To be awaited before the account is removed. Rejects if the mark cannot be written. */
  forgetAccount(panelId: string): Promise<void>
  /**
   * The user has acknowledged the loss: the mark now describes the current contents. Rejects if it cannot be written.
   */
  dismiss(): Promise<void>
}

const NAME = 'ledger-mark'

export const localMark: MarkStore = {
  async read() {
    const { [NAME]: mark } = await browser.storage.local.get(NAME)
    return mark as Mark | undefined
  },
  write: (mark) => browser.storage.local.set({ [NAME]: mark }),
}
