import { expect } from '@playwright/test'
import { test } from './fixtures'
import { CROSSINGS, crossAll, isDangerous } from './matrix'
import { IS_WHOLE, report } from './report'

/* Promise 1 in Chromium: each cut after each thing that may have happened before it. */

const crossings = IS_WHOLE ? CROSSINGS : CROSSINGS.filter(isDangerous)

test('whatever happened before an order is cut off, it is booked once and known to be unsure', async ({
  inChromium: visitor,
}) => {
  test.setTimeout(60_000 + crossings.length * 12_000)
  const crossed = await crossAll(visitor, crossings)
  await report('matrix-chromium', crossed)
  expect(crossed).toHaveLength(crossings.length)
  expect(crossed.filter(({ wrong }) => wrong !== '')).toEqual([])
})
