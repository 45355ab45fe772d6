import { expect } from '@playwright/test'
import { openPopup } from '../harness/popup'
import { LONGER } from '../harness/quarter'
import { test } from './fixtures'
import { wishFor } from './order'
import { ROUNDS, report } from './report'
import { LATE_WAYS, RESET_WAYS, type Told, tellWay, type Way } from './three-ways'
import { place, userIn } from './user'

const allOnce = (ways: readonly Way[]): readonly Told[] =>
  ways.map(({ name }) => ({ name, rounds: ROUNDS, doubles: 0, wrong: [] }))

test(
  'in Chromium an order is made once, after connections that failed before a byte and after lost packets',
  LONGER,
  async ({ inChromium: visitor }) => {
    const ways = [...RESET_WAYS, ...LATE_WAYS]
    test.setTimeout(60_000 + ways.length * ROUNDS * 20_000)
    const told: Told[] = []
    for (const way of ways) told.push(await tellWay(visitor, way, ROUNDS))
    await report('three-ways-chromium', told)
    expect(told).toEqual(allOnce(ways))
  },
)

test('in Firefox an order is made once after lost packets', LONGER, async ({ inFirefox: visitor }) => {
  test.setTimeout(120_000 + LATE_WAYS.length * ROUNDS * 20_000)
  const told: Told[] = []
  for (const way of LATE_WAYS) told.push(await tellWay(visitor, way, ROUNDS))
  await report('three-ways-firefox', told)
  expect(told).toEqual(allOnce(LATE_WAYS))
})

/*
 * Status 421 says "I am not the one to answer this", and every browser asks again: a panel that books and answers so has
 * two orders. A stream is not asked again. Where nothing prevents it the balance gives it away.
 */
for (const protocol of ['http1', 'https1', 'http2'] as const) {
  test.describe(protocol, () => {
    const isRepeated = protocol !== 'http2'
    test.use({ ownBrowser: { args: ['--ignore-certificate-errors'] }, panelOptions: { protocol } })
    test(`over ${protocol} an order that is booked and answered with 421 ${isRepeated ? 'is told to be there twice' : 'is made once'}`, async ({
      ext,
      connected: panel,
    }) => {
      const user = await userIn(ext)
      const id = (await user.rows()).panels[0]?.id ?? ''
      panel.fault({ kind: 'status', status: 421, action: 'add', books: true, times: isRepeated ? 1 : 9 })
      const placing = await place(user, wishFor(id, 'https://video.example/421'))
      expect([placing.kind, panel.orders.length]).toEqual(isRepeated ? ['placed', 2] : ['unconfirmed', 1])
      if (isRepeated) {
        const popup = await openPopup(ext)
        await popup.getByRole('listitem').getByText('video.example/421').click()
        await expect(
          popup.getByText('This order may have been placed, and charged, more than once.'),
        ).toBeVisible()
        await popup.close()
      }
    })
  })
}
