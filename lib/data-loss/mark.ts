import { browser } from 'wxt/browser'
import type { Panel } from '../panels/panel'

/** As much of an account as it takes to name it, and to connect it again. */
export type MarkedAccount = Pick<Panel, 'id' | 'name' | 'url' | 'keyTail'>

/** What was in the database and is not there any more. */
export interface Loss {
  readonly accounts: readonly MarkedAccount[]
  readonly orders: number
}

/** What the database held, kept outside of it: when the browser throws the database away, this tells. */
export interface Mark {
  readonly accounts: readonly MarkedAccount[]
  readonly orders: number
  /** The orders up to this `createdAt` are counted. */
  readonly upTo: number
  /** The id of the newest of them that can only go with the database. */
  readonly witness: string | undefined
}

export interface MarkStore {
  read(): Promise<Mark | undefined>
  write(mark: Mark): Promise<void>
}

export interface LossWatch {
  /** Compares the database with the mark, records what is lost, and brings the mark up to date. */
  check(): Promise<void>
  /** `check` a little later, once for all changes until then. */
  checkSoon(): void
  /** To be awaited before the account is removed. Rejects where the mark cannot be written. */
  forgetAccount(panelId: string): Promise<void>
  /** The user knows of the loss: the mark tells of what is there now. Rejects where it cannot be written. */
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
