import { expect } from '@playwright/test'
import { CELLS } from './cells'
import { allWell, bookedPlainly, cutAll } from './cut'
import { test } from './fixtures'
import { report, TIMES } from './report'

/* Promise 1 in Chromium: whatever the connection dies of after the panel has booked, the order is made once and known to be unsure. */

test('each way of cutting the connection leaves one booking and one unconfirmed order', async ({
  inChromium: visitor,
}) => {
  // Under many cut connections its network service dies now and then, and what it took along is made again.
  test.setTimeout(90_000 + TIMES * 40_000)
  const tallies = await cutAll(visitor, CELLS, TIMES)
  await report('cuts-chromium', tallies)
  expect(tallies).toMatchObject(allWell(CELLS, TIMES))

  // Without the protection the browser books twice, so that the above can fail. It leaves the browser without it: last.
  for (const protocol of ['http1', 'http2'] as const)
    expect(await bookedPlainly(visitor, protocol), protocol).toBe(2)
})
