import { browser } from 'wxt/browser'

const NAME = 'browser-session'

/** The name of this run of the browser: given by the first worker that asks, and forgotten when the browser is closed. */
export async function browserSession(): Promise<string> {
  const { [NAME]: known } = await browser.storage.session.get(NAME)
  if (typeof known === 'string') return known
  const name = crypto.randomUUID()
  await browser.storage.session.set({ [NAME]: name })
  return name
}
