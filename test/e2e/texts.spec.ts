import { expect, test } from '@playwright/test'
import { readCatalog, shownText } from '../locales/catalog'
import { launchExtension } from './harness/chromium'
import { launchFirefox } from './harness/firefox'

/*
 * Every message with values, as each browser shows it, is what unit tests take it for. Values look like placeholders
 * themselves, which no browser may read.
 */

declare const chrome: { i18n: { getMessage(key: string, values: readonly string[]): string } }

const VALUES = ['$1', '$PANEL$', '$$', 'd']

const english = readCatalog('en')
const expected = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, shownText(message, VALUES)]),
)

const shown = ({ keys, values }: { readonly keys: readonly string[]; readonly values: readonly string[] }) =>
  Object.fromEntries(keys.map((key) => [key, chrome.i18n.getMessage(key, [...values])]))

const asked = { keys: Object.keys(english), values: VALUES }

test('Chromium shows every message so', async () => {
  const ext = await launchExtension()
  try {
    const page = await ext.openPage('options.html')
    expect(await page.evaluate(shown, asked)).toEqual(expected)
  } finally {
    await ext.close()
  }
})

test('Firefox shows every message so', async () => {
  test.setTimeout(120_000)
  const firefox = await launchFirefox()
  try {
    const page = await firefox.page('options.html')
    expect(await page.evaluate(shown, asked)).toEqual(expected)
  } finally {
    await firefox.close()
  }
})
