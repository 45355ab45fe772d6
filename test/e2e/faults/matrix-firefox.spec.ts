import { expect } from '@playwright/test'
import { repeatedByFirefox } from './cells'
import { test } from './fixtures'
import { CROSSINGS, crossAll, isDangerous } from './matrix'
import { IS_WHOLE, report } from './report'

/* Promise 1 in Firefox: each cut after each thing that may have happened before it, but for the three of decision 10. */

const possible = CROSSINGS.filter(({ cell }) => !repeatedByFirefox(cell))
const crossings = IS_WHOLE ? possible : possible.filter(isDangerous)

test('whatever happened before an order is cut off, it is booked once and known to be unsure', async ({
  inFirefox: visitor,
}) => {
  test.setTimeout(120_000 + crossings.length * 12_000)
  const crossed = await crossAll(visitor, crossings)
  await report('matrix-firefox', crossed)
  expect(crossed).toHaveLength(crossings.length)
  expect(crossed.filter(({ wrong }) => wrong !== '')).toEqual([])
})
