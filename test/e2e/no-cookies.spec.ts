import { expect } from '@playwright/test'
import { startTestPanel, type TestPanel } from '../panel/server'
import { test } from './faults/fixtures'
import { wishFor } from './faults/order'
import { place, type Visitor } from './faults/user'

/*
 * Writes go out "with cookies", for connections of their own, and without any: the rule takes them off. Nor does a panel
 * that wants a password have the browser ask for one.
 */

const setCookie = (value: string) => ({ 'set-cookie': `session=${value}; Path=/` })

/** The cookies that a tab on the panel's site has. */
async function visitSite(panel: TestPanel, open: (url: string) => Promise<void>): Promise<string> {
  const seen = panel.requests.length
  panel.fault({ kind: 'slow', ms: 1, action: '', headers: setCookie('tab') })
  await open(`${panel.url}?${seen}`)
  return String(panel.requests[seen]?.headers.cookie ?? '')
}

async function orderWithCookies(visitor: Visitor, open: (url: string) => Promise<void>): Promise<void> {
  for (const protocol of ['http1', 'https1'] as const) {
    const panel = await startTestPanel({ protocol })
    const id = await visitor.connect(panel, protocol)
    await visitSite(panel, open)
    expect(await visitSite(panel, open)).toContain('session=tab')
    panel.fault({ kind: 'slow', ms: 1, action: 'add', headers: setCookie('order') })
    expect((await place(visitor, wishFor(id, 'https://video.example/cookies'))).kind).toBe('placed')
    for (const { headers } of panel.requests.filter(({ action }) => action !== ''))
      expect(headers.cookie).toBeUndefined()
    expect(await visitSite(panel, open)).not.toContain('session=order')

    const headers = { 'www-authenticate': 'Basic realm="panel"' }
    panel.fault({ kind: 'status', status: 401, action: 'add', headers })
    const wish = wishFor(id, 'https://video.example/password')
    expect((await place(visitor, wish)).kind).toBe('unconfirmed')
    expect(panel.requests.filter(({ fields }) => fields.link === wish.link)).toHaveLength(1)
    await panel.close()
  }
}

test('in Chromium an order carries no cookies, keeps none, and asks the user for no password', async ({
  inChromium,
}) => {
  await orderWithCookies(inChromium, inChromium.open)
})

test('in Firefox an order carries no cookies, keeps none, and asks the user for no password', async ({
  inFirefox,
}) => {
  test.setTimeout(120_000)
  await orderWithCookies(inFirefox, inFirefox.open)
})
