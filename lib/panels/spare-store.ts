import { browser } from 'wxt/browser'
import type { SpareStore, Spares } from '../panel-api/spare-connections'

const nameOf = (origin: string) => `spare-connections:${origin}`

/** A dead worker's lock ends with it. In memory until the browser is closed, like its connections. */
export const sessionSpares: SpareStore = {
  alone: (origin, step) => navigator.locks.request(nameOf(origin), step),
  async read(origin) {
    const name = nameOf(origin)
    const { [name]: spares } = await browser.storage.session.get(name)
    return spares as Spares | undefined
  },
  write: (origin, spares) => browser.storage.session.set({ [nameOf(origin)]: spares }),
}
