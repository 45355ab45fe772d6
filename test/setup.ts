import 'fake-indexeddb/auto'
import { afterAll, vi } from 'vitest'
import messages from '../public/_locales/en/messages.json'
import { type Catalog, shownText } from './locales/catalog'

/* What modules of the extension find around them at import: a database and the least of a browser. */

const texts: Catalog = messages

/** As browsers do it; an unknown key is an empty text. */
function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const message = Object.hasOwn(texts, key) ? texts[key] : undefined
  return message
    ? shownText(message, typeof substitutions === 'string' ? [substitutions] : substitutions)
    : ''
}

const id = 'paneldock-under-test'

function storageArea() {
  const kept = new Map<string, unknown>()
  return {
    get: async (name: string) => (kept.has(name) ? { [name]: structuredClone(kept.get(name)) } : {}),
    set: async (items: object) => {
      for (const [name, value] of Object.entries(items)) kept.set(name, structuredClone(value))
    },
  }
}

const fake = {
  i18n: { getMessage, getUILanguage: () => 'en' },
  storage: {
    local: storageArea(),
    session: storageArea(),
  },
  runtime: { id, getURL: (path: string) => `chrome-extension://${id}${path}` },
}

// Messages and texts go by `chrome`, everything else by `browser`.
Object.assign(globalThis, { chrome: fake, browser: fake })

// Node 20 has none.
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: {} })

// happy-dom has none: a page under test is idle as soon as it has nothing else to do.
Object.assign(globalThis, {
  requestIdleCallback: (run: () => void) => setTimeout(run),
  cancelIdleCallback: clearTimeout,
})

// A part that a page was still loading as its last test ended would be asked for after the environment is gone.
afterAll(() => vi.dynamicImportSettled())
