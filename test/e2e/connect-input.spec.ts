import { expect, type Page } from '@playwright/test'
import type { FaultKind } from '../panel/fault'
import type { TestPanel } from '../panel/server'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { LOCAL } from './harness/journey'
import { allowHost, refusePermissions } from './harness/permissions'
import { LONGER, rowsTaken } from './harness/quarter'

/* Every line of bad input of the options page: which step failed and what to do; nothing saved, nothing lost. */

let panel: TestPanel
let ext: ExtensionBrowser
let options: Page

test.beforeEach(async ({ ext: givenExt, panel: givenPanel }) => {
  ext = givenExt
  panel = givenPanel
  await allowHost(ext, LOCAL)
  options = await ext.openPage('options.html#connect')
})

const url = () => options.getByLabel('API address')
const key = () => options.getByLabel('API key')
const name = () => options.getByRole('textbox', { name: 'Name' })

async function connect(address: string, typedKey = panel.key): Promise<void> {
  await url().fill(address)
  await key().fill(typedKey)
  await name().fill('Mine')
  await options.getByRole('button', { name: 'Connect', exact: true }).click()
}

async function expectKept(address: string, typedKey = panel.key): Promise<void> {
  await expect(url()).toHaveValue(address)
  await expect(key()).toHaveValue(typedKey)
  await expect(name()).toHaveValue('Mine')
  await expect(options.getByRole('article')).toHaveCount(0)
  const rows = await options.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('paneldock')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const count = open.result.transaction('panels').objectStore('panels').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )
  expect(rows).toBe(0)
}

const ADDRESSES = [
  ['', /enter|type/i],
  ['not a url', /address/i],
  ['ftp://panel.example/api/v2', /https/],
  ['http://panel.example/api/v2', /https/],
  ['javascript:alert(1)', /address|https/i],
  ['https://me:secret@panel.example/api/v2', /password|name/i],
] as const

test('an address that cannot be one is told at its field, before anything is asked or sent', async () => {
  for (const [address, error] of ADDRESSES) {
    await connect(address)
    await expect(options.locator('#connect-url-error'), address).toContainText(error)
    await expect(url()).toHaveAttribute('aria-invalid', 'true')
    await expectKept(address)
  }
  await connect(panel.url, '   ')
  await expect(options.locator('#connect-key-error')).not.toBeEmpty()
  expect(panel.requests).toEqual([])
})

test('a site’s address offers the documented paths', async () => {
  await connect(panel.origin)
  await options.getByRole('button', { name: `${panel.origin}/api/v1` }).click()
  await expect(url()).toHaveValue(`${panel.origin}/api/v1`)
  await options.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(options.getByRole('article', { name: 'Mine' })).toContainText('100.84292 USD')
  expect(new Set(panel.requests.map(({ path }) => path))).toEqual(new Set(['/api/v1']))
})

test('a key that the panel refuses: the step, the panel’s message, what to do', async () => {
  await connect(panel.url, 'wrong-key')
  const alert = options.getByRole('alert')
  await expect(alert).toContainText('The panel refused the API key.')
  await expect(alert).toContainText('testing the key')
  await expect(alert).toContainText('Invalid API key')
  await expectKept(panel.url, 'wrong-key')
})

const ANSWERS: readonly (readonly [FaultKind, number | undefined, string])[] = [
  ['html', undefined, 'A web page came back instead of an answer.'],
  ['status', 404, 'The panel’s server answered with error 404.'],
  ['status', 500, 'The panel’s server answered with error 500.'],
  ['redirect', undefined, 'This address redirects to another one.'],
  ['drop-before', undefined, 'The panel could not be reached.'],
  ['empty', undefined, 'The panel answered with nothing.'],
  ['truncated', undefined, 'The panel’s answer is incomplete or garbled.'],
]

for (const [kind, status, title] of rowsTaken(ANSWERS)) {
  test(`an address that answers with "${kind}${status ?? ''}"`, LONGER, async () => {
    panel.fault({ kind, times: Number.POSITIVE_INFINITY, ...(status === undefined ? {} : { status }) })
    await connect(panel.url)
    await expect(options.getByRole('alert')).toContainText(title)
    await expect(options.getByRole('alert')).toContainText('testing the key')
    await expectKept(panel.url)
    // Fixed at the panel, the same form goes through.
    panel.clearFaults()
    await options.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(options.getByRole('article', { name: 'Mine' })).toBeVisible()
    expect(panel.requests.filter(({ path }) => path !== '/api/v2')).toEqual([])
  })
}

test('an answer of the wrong shape', async () => {
  panel.fault({ kind: 'body', body: '{"money":"12"}', action: 'balance' })
  await connect(panel.url)
  await expect(options.getByRole('alert')).toContainText('The answer could not be understood.')
  await expectKept(panel.url)
})

test('a key echoed by the panel is shown nowhere', async () => {
  panel.fault({ kind: 'echo-key', action: 'balance' })
  await connect(panel.url)
  const alert = options.getByRole('alert')
  await expect(alert).toContainText('•••')
  await expect(alert).not.toContainText(panel.key)
})

test('a panel that never answers is given up on after a while', async () => {
  panel.fault({ kind: 'hang', times: Number.POSITIVE_INFINITY })
  await connect(panel.url)
  await expect(options.getByRole('alert')).toContainText('The panel didn’t answer in time.', {
    timeout: 25_000,
  })
  await expectKept(panel.url)
})

test('a permission that is refused: nothing is sent', async () => {
  await refusePermissions(options)
  await options.reload()
  await connect(panel.url)
  await expect(options.getByRole('alert')).toContainText('permission')
  await expectKept(panel.url)
  expect(panel.requests).toEqual([])
})

test('the key can be read only while its field has the focus', async () => {
  await key().fill('secret')
  await expect(key()).toHaveAttribute('type', 'text')
  await url().focus()
  await expect(key()).toHaveAttribute('type', 'password')
})
